package cn.qicheng.stipend;

import cn.qicheng.review.ReturnedView;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Hop;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim as the base and the offices read it. Lists leave {@code lines} empty. */
@Serdeable
public record ClaimView(
        String id,
        String no,
        BaseView base,
        String districtName,
        String state,
        String stateLabel,
        int people,
        int months,
        long totalFen,
        Instant submittedAt,
        String ruleVersion,
        List<Line> lines,
        @Nullable Holder holder,
        Instant since,
        @Nullable LocalDate due,
        boolean dueProvisional,
        List<String> allowedMoves,
        @Nullable String reviewCaseId,
        @Nullable String noticeId,
        @Nullable String batchId,
        List<Hop> hops,
        @Nullable ReturnedView returned) {

    @Serdeable
    public record BaseView(String id, String name) {}

    /** @param traineeName masked for those who do not work with the trainee */
    @Serdeable
    public record Line(
            String id,
            String sheetId,
            String traineeName,
            int month,
            LocalDate from,
            LocalDate to,
            long amountFen,
            String state,
            @Nullable LocalDate passedOnOn,
            @Nullable String proofNo,
            List<CheckView> checks) {}
}
