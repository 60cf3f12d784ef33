package cn.qicheng.stipend.web;

import cn.qicheng.stipend.PublishClaims;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
record NoticeBody(
        @NotEmpty(message = "先选要公示的申领。") @Size(max = 200, message = "一次最多公示 200 笔。")
        List<@NotBlank(message = "有一笔申领没有编号。") String> claimIds,

        @Nullable @Size(max = 80, message = "标题最多 80 个字。") String title) {

    PublishClaims act() {
        return new PublishClaims(claimIds, title == null ? "" : title.strip());
    }
}
