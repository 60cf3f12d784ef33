package cn.qicheng.activity.web;

import cn.qicheng.activity.MentorBoard;
import cn.qicheng.activity.MentorDesk;
import cn.qicheng.activity.MentorRequestView;
import cn.qicheng.activity.OfficeMentorView;
import cn.qicheng.activity.domain.MentorRequestState;
import cn.qicheng.kernel.Actor;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The mentors' directory for the offices that keep it. */
@Controller("/api/v1/bureau")
@Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
@Tag(name = "activity")
class OfficeMentorController {

    private final MentorDesk desk;
    private final MentorBoard board;

    OfficeMentorController(MentorDesk desk, MentorBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Get("/mentors")
    @Operation(summary = "A district's own mentors; the city reads all")
    Page<OfficeMentorView> list(
            @QueryValue @Nullable String q,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.ofOffices(q, page, size, actor);
    }

    @Post("/mentors")
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Add a mentor to the directory")
    OfficeMentorView add(@Valid @Body MentorBody body, @Parameter(hidden = true) Actor actor) {
        return board.ofOffice(desk.add(body.act(), actor), actor);
    }

    @Get("/mentors/{id}")
    @Operation(summary = "One mentor's entry")
    OfficeMentorView view(String id, @Parameter(hidden = true) Actor actor) {
        return board.ofOffice(id, actor);
    }

    @Put("/mentors/{id}")
    @Operation(summary = "Change an entry, or take it off the public list")
    OfficeMentorView change(String id, @Valid @Body MentorBody body, @Parameter(hidden = true) Actor actor) {
        desk.change(id, body.edition() == null ? 0 : body.edition(), body.act(), actor);
        return board.ofOffice(id, actor);
    }

    @Get("/mentor-requests")
    @Operation(summary = "What people asked the mentors of the reader's office, the longest-waiting first")
    Page<MentorRequestView> requests(
            @QueryValue @Nullable MentorRequestState state,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.asked(state, page, size, actor);
    }

    @Post("/mentor-requests/{id}/answer")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Pass the mentor's word on; the person is told")
    void answer(String id, @Valid @Body MentorAnswerBody body, @Parameter(hidden = true) Actor actor) {
        desk.answer(body.act(id), actor);
    }
}
