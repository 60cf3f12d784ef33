package cn.qicheng.registration;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post's own page: the line of the list, the base, and what a trainee has a right to. */
@Serdeable
public record WindowPostDetailView(
        String windowId,
        String windowName,
        String positionId,
        String title,
        String baseId,
        String baseName,
        String districtName,
        String category,
        String categoryName,
        String major,
        String education,
        long livingAllowanceFen,
        long totalMonthlyFen,
        String lodging,
        String workplace,
        String duties,
        int headcount,
        int places,
        int taken,
        int left,
        int held,
        int waiting,
        String door,
        @Nullable String doorReason,
        @Nullable String mine,
        Base base,
        Instant opensAt,
        Instant closesAt,
        String phase,
        String fairness,
        int drawSeconds,
        int spreadSeconds,
        Instant opensForMe,
        @Nullable String slotSeed,
        @Nullable String seedHash,
        @Nullable Instant drawnAt,
        Instant readyAt,
        @Nullable DrawEntryView myDraw,
        @Nullable WaitingView myWaiting,
        List<PostFact> facts,
        Instant asOf) {

    @Serdeable
    public record Base(String name, String address, LocalDate accreditedOn) {}

    /** Something that is so by policy, with its article. */
    @Serdeable
    public record PostFact(String label, String value, ClauseView clause) {}
}
