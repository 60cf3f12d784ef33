package cn.qicheng.registration.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.registration.EligibilityView;
import cn.qicheng.registration.GraduateDesk;
import cn.qicheng.registration.GraduateProfileView;
import cn.qicheng.registration.RegistrationBoard;
import cn.qicheng.registration.RegistrationView;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

@Controller("/api/v1/me")
@Secured("GRADUATE")
@Tag(name = "registration")
class GraduateController {

    private final GraduateDesk desk;
    private final RegistrationBoard board;

    GraduateController(GraduateDesk desk, RegistrationBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Get("/graduate-profile")
    @Operation(summary = "The graduate's own profile and what is missing in it")
    GraduateProfileView profile(@Parameter(hidden = true) Actor actor) {
        return desk.profileOf(actor.personId());
    }

    @Put("/graduate-profile")
    @Operation(summary = "Keep the graduate's profile")
    GraduateProfileView keep(@Body @Valid ProfileBody body, @Parameter(hidden = true) Actor actor) {
        return desk.keep(body.act(), actor);
    }

    @Get("/eligibility")
    @Operation(summary = "Every condition of article 15 with its answer for this person today")
    EligibilityView eligibility(@Parameter(hidden = true) Actor actor) {
        return desk.eligibilityOf(actor.personId());
    }

    @Get("/registrations")
    @Operation(summary = "The graduate's own registrations, latest first")
    List<RegistrationView> registrations(@Parameter(hidden = true) Actor actor) {
        return board.ofPerson(actor);
    }
}
