package cn.qicheng.accreditation.web;

import cn.qicheng.accreditation.AccreditationBatchView;
import cn.qicheng.accreditation.AccreditationBoard;
import cn.qicheng.accreditation.BatchBoard;
import cn.qicheng.accreditation.BatchDesk;
import cn.qicheng.accreditation.BatchDesk.ApproveBatch;
import cn.qicheng.accreditation.BatchPreview;
import cn.qicheng.accreditation.LapsedMeasures;
import cn.qicheng.kernel.Actor;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/accreditation-batches")
@Tag(name = "accreditation")
class AccreditationBatchController {

    private final BatchDesk desk;
    private final BatchBoard board;
    private final AccreditationBoard applications;

    AccreditationBatchController(BatchDesk desk, BatchBoard board, AccreditationBoard applications) {
        this.desk = desk;
        this.board = board;
        this.applications = applications;
    }

    /** The batches ahead, and whether the measures they rest on are over. */
    @Serdeable
    record AheadView(
            List<AccreditationBatchView> batches, @Nullable LapsedMeasures lapsed) {}

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "The next batches with the last days for them")
    AheadView ahead() {
        return new AheadView(board.ahead(), applications.lapsed().orElse(null));
    }

    @Get("/{month}")
    @Secured("CITY_OFFICER")
    @Operation(summary = "What approving a batch would do")
    BatchPreview preview(String month, @Parameter(hidden = true) Actor actor) {
        return board.preview(BatchDesk.batch(month), actor);
    }

    @Post("/{month}/approval")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Approve a batch in one act: all of the list, or none")
    BatchPreview approve(String month, @Valid @Body BatchApprovalBody body, @Parameter(hidden = true) Actor actor) {
        var batch = BatchDesk.batch(month);
        desk.approve(new ApproveBatch(batch, body.applicationIds()), actor);
        return board.preview(batch, actor);
    }
}
