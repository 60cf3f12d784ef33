package cn.qicheng.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signed-in person as the phone shows it. */
@Serdeable
public record AccountView(
        String id,
        @Nullable String name,
        @Nullable String phoneMasked,
        boolean phoneVerified,
        boolean realNameBound,
        List<RoleView> roles) {

    /** A role the person may act in; the phone lets the person choose one. */
    @Serdeable
    public record RoleView(String role, String roleName, String scope, String scopeName) {}
}
