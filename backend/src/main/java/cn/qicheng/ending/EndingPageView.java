package cn.qicheng.ending;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about the early end of one traineeship, for one reader.
 *
 * @param running whether it can still be ended
 * @param noticeLastDay the last day if a notice were given today
 * @param choices the reasons the reader may put forward; none for the offices
 * @param open the notice or proposal that is on its way
 * @param past the others, latest first
 */
@Serdeable
public record EndingPageView(
        String agreementId,
        String traineeName,
        String baseName,
        String positionTitle,
        boolean running,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate endedOn,
        LocalDate noticeLastDay,
        List<EndingReasonView> choices,
        @Nullable EndingView open,
        List<EndingView> past) {}
