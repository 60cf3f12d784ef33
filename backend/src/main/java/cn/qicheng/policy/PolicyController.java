package cn.qicheng.policy;

import cn.qicheng.kernel.Clause;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** What the rules rest on, for anyone. */
@Controller("/api/v1/policy")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "policy")
class PolicyController {

    private final PolicyBook book;

    PolicyController(PolicyBook book) {
        this.book = book;
    }

    @Get("/documents")
    @Operation(summary = "Documents that decisions cite")
    List<PolicyDocument> documents() {
        return book.documents();
    }

    @Get("/figures")
    @Operation(summary = "Figures in force today, each with its article or marked as our default")
    List<PolicyFigure> figures() {
        return book.traineeship().allFigures();
    }

    @Get("/leave-types")
    @Operation(summary = "Kinds of leave a month can be confirmed with; the days that cost nothing are our default")
    List<LeaveType> leaveTypes() {
        return book.traineeship().leaveTypes();
    }

    @Get("/clauses")
    @Operation(summary = "What an article says in our words, what it leaves open, how the city fills it")
    ClauseNote clause(@QueryValue String documentNo, @QueryValue String article) {
        return book.note(new Clause(documentNo, article));
    }
}
