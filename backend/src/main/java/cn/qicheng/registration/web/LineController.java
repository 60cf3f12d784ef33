package cn.qicheng.registration.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.registration.DrawDesk;
import cn.qicheng.registration.DrawEntryView;
import cn.qicheng.registration.LineBoard;
import cn.qicheng.registration.ReadyPackDesk;
import cn.qicheng.registration.ReadyPackView;
import cn.qicheng.registration.WaitingDesk;
import cn.qicheng.registration.WaitingView;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

/** A graduate before, beside and after the rush: the ready pack, the draw, the waiting lists. */
@Controller("/api/v1")
@Secured("GRADUATE")
@Tag(name = "registration")
class LineController {

    private final ReadyPackDesk packs;
    private final DrawDesk draws;
    private final WaitingDesk waiting;
    private final LineBoard board;

    LineController(ReadyPackDesk packs, DrawDesk draws, WaitingDesk waiting, LineBoard board) {
        this.packs = packs;
        this.draws = draws;
        this.waiting = waiting;
        this.board = board;
    }

    @Get("/me/windows/{window}/ready-pack")
    @Operation(summary = "How the reader's papers and answers stand for the day a window opens")
    ReadyPackView readyPack(String window, @Parameter(hidden = true) Actor actor) {
        return packs.view(window, actor);
    }

    @Post("/me/windows/{window}/ready-pack")
    @Operation(summary = "Judge papers and answers for the day a window opens, so that the rush is one tap")
    ReadyPackView check(String window, @Parameter(hidden = true) Actor actor) {
        return packs.check(window, actor);
    }

    @Put("/me/windows/{window}/reminder")
    @Operation(summary = "Wish to be reminded when a window opens, with the post that is wanted then")
    ReadyPackView remind(String window, @Body @Valid WantedPostBody body, @Parameter(hidden = true) Actor actor) {
        packs.remind(window, body.positionId(), actor);
        return packs.view(window, actor);
    }

    @Delete("/me/windows/{window}/reminder")
    @Operation(summary = "Not to be reminded after all")
    ReadyPackView remindNoMore(String window, @Parameter(hidden = true) Actor actor) {
        packs.remindNoMore(window, actor);
        return packs.view(window, actor);
    }

    @Get("/me/reminders")
    @Operation(summary = "Windows the reader wished to be reminded of and that are not over")
    List<LineBoard.ReminderView> reminders(@Parameter(hidden = true) Actor actor) {
        return board.myReminders(actor);
    }

    @Post("/registration-windows/{window}/draw-entries")
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Arrive for the draw; asked again, the same number comes back")
    DrawEntryView arrive(String window, @Body @Valid WantedPostBody body, @Parameter(hidden = true) Actor actor) {
        draws.arrive(window, body.positionId(), actor);
        return board.myDraw(window, actor);
    }

    @Get("/me/windows/{window}/draw-entry")
    @Operation(summary = "The reader's own lot")
    DrawEntryView draw(String window, @Parameter(hidden = true) Actor actor) {
        return board.myDraw(window, actor);
    }

    @Post("/registration-windows/{window}/positions/{position}/waiting-entries")
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Join the waiting list of a post that is full; asked again, the same entry comes back")
    WaitingView join(String window, String position, @Parameter(hidden = true) Actor actor) {
        return board.waiting(waiting.join(window, position, actor), actor);
    }

    @Get("/me/waiting-entries")
    @Operation(summary = "The reader's waiting lists, those that still run first")
    List<WaitingView> waiting(@Parameter(hidden = true) Actor actor) {
        return board.myWaiting(actor);
    }

    @Get("/waiting-entries/{id}")
    @Operation(summary = "One place in a waiting list, its owner's only")
    WaitingView waiting(String id, @Parameter(hidden = true) Actor actor) {
        return board.waiting(id, actor);
    }

    @Post("/waiting-entries/{id}/acceptance")
    @Operation(summary = "Take the offered place; a registration grows from it")
    WaitingView accept(String id, @Parameter(hidden = true) Actor actor) {
        waiting.accept(id, actor);
        return board.waiting(id, actor);
    }

    @Post("/waiting-entries/{id}/declination")
    @Operation(summary = "Do not take the offered place; it goes to the next at once")
    WaitingView decline(String id, @Parameter(hidden = true) Actor actor) {
        waiting.decline(id, actor);
        return board.waiting(id, actor);
    }

    @Post("/waiting-entries/{id}/departure")
    @Operation(summary = "Wait no longer")
    WaitingView leave(String id, @Parameter(hidden = true) Actor actor) {
        waiting.leave(id, actor);
        return board.waiting(id, actor);
    }
}
