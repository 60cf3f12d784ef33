package cn.qicheng.notice.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.notice.ObjectionBoard;
import cn.qicheng.notice.ObjectionDesk;
import cn.qicheng.notice.ObjectionLimit;
import cn.qicheng.notice.ObjectionView;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1")
@Tag(name = "notice")
class ObjectionController {

    private static final String UNKNOWN = "unknown";

    private final ObjectionDesk desk;
    private final ObjectionBoard board;
    private final ObjectionLimit limit;
    private final HttpClientAddressResolver addresses;

    ObjectionController(
            ObjectionDesk desk, ObjectionBoard board, ObjectionLimit limit, HttpClientAddressResolver addresses) {
        this.desk = desk;
        this.board = board;
        this.limit = limit;
        this.addresses = addresses;
    }

    @Post("/public-notices/{id}/objections")
    @Status(HttpStatus.CREATED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Object to one line of an open notice; no login, but name and phone")
    ObjectionView lodge(
            String id,
            @Valid @Body ObjectionBody body,
            @Parameter(hidden = true) @Nullable Actor actor,
            @Parameter(hidden = true) HttpRequest<?> request) {
        admit(request);
        return board.lodged(desk.lodge(body.act(id), actor));
    }

    @Post("/objection-look-ups")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Find an objection by its number and phone; no login")
    ObjectionView lookUp(@Valid @Body ObjectionLookUpBody body, @Parameter(hidden = true) HttpRequest<?> request) {
        admit(request);
        return board.lookUp(body.no(), body.phone());
    }

    @Post("/objections/{id}/withdrawal")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Withdraw an objection; without login the phone is named again")
    void withdraw(
            String id,
            @Valid @Body WithdrawalBody body,
            @Parameter(hidden = true) @Nullable Actor actor,
            @Parameter(hidden = true) HttpRequest<?> request) {
        admit(request);
        desk.withdraw(id, body.phoneGiven(), body.reason(), actor);
    }

    @Get("/me/objections")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "The objections I lodged while signed in")
    List<ObjectionView> mine(@Parameter(hidden = true) Actor actor) {
        return board.mine(actor);
    }

    @Get("/objections")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Objections that wait, longest first, or those that are settled")
    Page<ObjectionView> list(
            @QueryValue(defaultValue = "true") boolean waiting,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.list(waiting, page, size, actor);
    }

    @Get("/objections/{id}")
    @Secured("CITY_OFFICER")
    @Operation(summary = "One objection with whom to call; reading it is written down")
    ObjectionView objection(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Post("/objections/{id}/upholding")
    @Secured("CITY_OFFICER")
    @Operation(summary = "The objection stands: its line is refused")
    ObjectionView uphold(String id, @Valid @Body ObjectionAnswerBody body, @Parameter(hidden = true) Actor actor) {
        desk.uphold(id, body.answer(), actor);
        return board.view(id, actor);
    }

    @Post("/objections/{id}/dismissal")
    @Secured("CITY_OFFICER")
    @Operation(summary = "The objection does not stand: its line goes on")
    ObjectionView dismiss(String id, @Valid @Body ObjectionAnswerBody body, @Parameter(hidden = true) Actor actor) {
        desk.dismiss(id, body.answer(), actor);
        return board.view(id, actor);
    }

    private void admit(HttpRequest<?> request) {
        var address = addresses.resolve(request);
        limit.admit(address == null ? UNKNOWN : address);
    }
}
