package cn.qicheng.registration.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.registration.WindowAnnouncementDesk;
import cn.qicheng.registration.WindowAnnouncementView;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;

/** Has everybody told of an opening, after an officer has seen how many they are. */
@Controller("/api/v1/registration-windows/{window}/announcement")
@Secured("CITY_OFFICER")
@Tag(name = "registration")
class AnnouncementController {

    private final WindowAnnouncementDesk desk;

    AnnouncementController(WindowAnnouncementDesk desk) {
        this.desk = desk;
    }

    /** The number the officer has seen. */
    @Serdeable
    record AnnouncementBody(
            @Min(value = 1, message = "没有要通知的人") int people) {}

    @Get
    @Operation(summary = "How many people would be told of the opening, or how far the telling has come")
    WindowAnnouncementView preview(String window, @Parameter(hidden = true) Actor actor) {
        return desk.preview(window, actor);
    }

    @Post
    @Operation(summary = "Tell them; the number that was seen must still be true")
    WindowAnnouncementView announce(
            String window, @Body @Valid AnnouncementBody body, @Parameter(hidden = true) Actor actor) {
        desk.announce(window, body.people(), actor);
        return desk.preview(window, actor);
    }
}
