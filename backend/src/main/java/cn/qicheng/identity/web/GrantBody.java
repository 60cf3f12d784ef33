package cn.qicheng.identity.web;

import cn.qicheng.identity.GiveRole;
import cn.qicheng.kernel.Role;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record GrantBody(
        @NotNull(message = "请选角色") Role role,

        @NotBlank(message = "请选管哪里") @Size(max = 26, message = "范围太长")
        String scope) {

    GiveRole act(String personId) {
        return new GiveRole(personId, role, scope);
    }
}
