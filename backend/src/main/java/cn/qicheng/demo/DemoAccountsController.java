package cn.qicheng.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom one may be in the demonstration; the sign-in code of an account is {@code demo:<account>}. */
@Controller("/api/v1/demo/accounts")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(env = "demo")
@Tag(name = "demo")
class DemoAccountsController {

    private final DemoAccounts accounts;

    @Serdeable
    record DemoAccountView(
            String account,
            String name,
            String roleName,
            @Nullable String district,
            String note) {

        static DemoAccountView of(DemoAccount account) {
            return new DemoAccountView(
                    account.account(),
                    account.name(),
                    account.role().label(),
                    account.district().orElse(null),
                    account.note());
        }
    }

    DemoAccountsController(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Get
    @Operation(summary = "The people of the demonstration")
    List<DemoAccountView> all() {
        return accounts.all().stream().map(DemoAccountView::of).toList();
    }
}
