package cn.qicheng.wechat.push;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The address entered in WeChat's console under 消息推送. Nobody signs in here: the signature is the ticket. */
@Controller("/api/v1/wechat/push")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "wechat")
class PushController {

    private static final String ACKNOWLEDGED = "success";

    private final PushDoor door;
    private final StoredPushes pushes;

    PushController(PushDoor door, StoredPushes pushes) {
        this.door = door;
        this.pushes = pushes;
    }

    @Get
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "WeChat makes sure that this address is ours")
    String register(
            @QueryValue @Nullable String signature,
            @QueryValue @Nullable String timestamp,
            @QueryValue @Nullable String nonce,
            @QueryValue @Nullable String echostr) {
        door.admitRegistration(signature, timestamp, nonce);
        return echostr == null ? "" : echostr;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "WeChat tells of an event; it is kept, acknowledged and dealt with later")
    String receive(
            @QueryValue("msg_signature") @Nullable String signature,
            @QueryValue @Nullable String timestamp,
            @QueryValue @Nullable String nonce,
            @Body @Nullable String body) {
        pushes.keep(door.admitEvent(signature, timestamp, nonce, body));
        return ACKNOWLEDGED;
    }
}
