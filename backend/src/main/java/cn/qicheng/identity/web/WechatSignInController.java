package cn.qicheng.identity.web;

import cn.qicheng.identity.SignInDesk;
import cn.qicheng.identity.SignedIn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/v1/auth")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "identity")
class WechatSignInController {

    private static final String UNKNOWN = "unknown";

    private final SignInDesk desk;
    private final HttpClientAddressResolver addresses;

    WechatSignInController(SignInDesk desk, HttpClientAddressResolver addresses) {
        this.desk = desk;
        this.addresses = addresses;
    }

    @Post("/wechat")
    @Operation(summary = "Sign in with the code of wx.login")
    SignedIn signIn(@Body @Valid WechatSignInBody body, @Parameter(hidden = true) HttpRequest<?> request) {
        var address = addresses.resolve(request);
        return desk.signIn(body.code(), address == null ? UNKNOWN : address);
    }

    @Post("/refresh")
    @Operation(summary = "Exchange a refresh token, good once, for new tokens")
    SignedIn refresh(@Body @Valid RefreshBody body) {
        return desk.refresh(body.refreshToken());
    }

    @Post("/logout")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "End this sign-in")
    void signOut(@Body @Valid RefreshBody body) {
        desk.signOut(body.refreshToken());
    }
}
