package cn.qicheng.identity.web;

import cn.qicheng.identity.AccountDesk;
import cn.qicheng.identity.AccountView;
import cn.qicheng.identity.BindRealName;
import cn.qicheng.kernel.Actor;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/v1/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "identity")
class AccountController {

    private final AccountDesk desk;

    AccountController(AccountDesk desk) {
        this.desk = desk;
    }

    @Get
    @Operation(summary = "The signed-in person and the roles held now")
    AccountView me(@Parameter(hidden = true) Actor actor) {
        return desk.of(actor);
    }

    @Post("/phone")
    @Operation(summary = "Bind the phone behind a code of the phone number button")
    AccountView bindPhone(@Body @Valid PhoneBody body, @Parameter(hidden = true) Actor actor) {
        return desk.bindPhone(actor, body.code());
    }

    @Put("/phone")
    @Operation(summary = "Tell a phone number to be called at; it stays unverified")
    AccountView tellPhone(@Body @Valid TypedPhoneBody body, @Parameter(hidden = true) Actor actor) {
        return desk.tellPhone(actor, body.number());
    }

    @Post("/real-name")
    @Operation(summary = "Bind name and ID number under the consent that was shown")
    AccountView bindRealName(@Body @Valid RealNameBody body, @Parameter(hidden = true) Actor actor) {
        return desk.bindRealName(new BindRealName(actor, body.name(), body.idNumber(), body.consentVersion()));
    }
}
