package cn.qicheng.judging;

import cn.qicheng.competition.FindingView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score sheet with what there is to read about the project. A blind sheet names neither project nor firm and shows no
 * file, because files carry names.
 *
 * @param nextOpen the judge's next sheet without a signature
 * @param sealedHash the fingerprint once signed
 */
@Serdeable
public record SheetView(
        String seatId,
        String roundId,
        String roundName,
        int no,
        int of,
        String title,
        @Nullable String entityName,
        boolean blind,
        String state,
        List<RoundTermsView.Line> criteria,
        List<String> tieBreaks,
        Map<String, Integer> marks,
        String remark,
        @Nullable Instant draftAt,
        @Nullable Instant signedAt,
        @Nullable String sealedHash,
        String summary,
        String plan,
        List<FindingView> findings,
        List<MaterialLine> materials,
        String termsHash,
        @Nullable String nextOpen) {

    /** A file of the project. */
    @Serdeable
    public record MaterialLine(String id, String kind, String kindLabel, String fileName, int bytes) {}
}
