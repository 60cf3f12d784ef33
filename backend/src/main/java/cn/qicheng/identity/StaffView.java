package cn.qicheng.identity;

import cn.qicheng.identity.AccountView.RoleView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as an office sees who may work in the product; numbers are masked. */
@Serdeable
public record StaffView(
        String id,
        @Nullable String name,
        @Nullable String idNumberMasked,
        @Nullable String phoneMasked,
        boolean suspended,
        List<RoleView> roles) {}
