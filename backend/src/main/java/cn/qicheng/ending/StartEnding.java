package cn.qicheng.ending;

import cn.qicheng.content.Screening;
import cn.qicheng.traineeship.EndingReason;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to end a traineeship.
 *
 * @param words in the person's own words; may be empty
 * @param evidence by the code of what the reason asks for
 * @param lastDay as proposed to the other side; only for an ending of both
 */
public record StartEnding(
        String agreementId,
        EndingReason reason,
        Screening words,
        Map<String, String> evidence,
        @Nullable LocalDate lastDay) {

    public StartEnding {
        evidence = Map.copyOf(evidence);
    }
}
