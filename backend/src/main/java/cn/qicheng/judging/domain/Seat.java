package cn.qicheng.judging.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A judge's place on the panel of one project, with the draft and, once signed, the sheet.
 *
 * @param entityKey whom the judge scores: an earlier score is a tie
 * @param calledAs why the judge sits here
 * @param reason why the judge left or the sheet does not count
 * @param sheetHash the fingerprint of what was signed
 */
public record Seat(
        String id,
        String roundId,
        String entryId,
        String entityKey,
        String judgeId,
        CalledAs calledAs,
        SeatState state,
        Map<String, Integer> marks,
        String remark,
        @Nullable Instant draftAt,
        @Nullable Instant signedAt,
        @Nullable String sheetHash,
        @Nullable String reason,
        long version) {

    /** Why a judge sits on a panel. */
    public enum CalledAs {
        PANEL,
        REPLACEMENT,
        GAP
    }

    public Seat {
        marks = Map.copyOf(marks);
    }

    public static Seat open(String id, Starter starter, String judgeId, CalledAs calledAs) {
        return new Seat(
                id,
                starter.roundId(),
                starter.entryId(),
                starter.entityKey(),
                judgeId,
                calledAs,
                SeatState.OPEN,
                Map.of(),
                "",
                null,
                null,
                null,
                null,
                0);
    }

    public boolean signed() {
        return state == SeatState.SIGNED;
    }

    public ScoreSheet sheet(String termsHash, Map<String, Integer> given, String remarks) {
        return new ScoreSheet(id, roundId, entryId, judgeId, termsHash, given, remarks);
    }

    public Seat drafted(Map<String, Integer> given, String remarks, Instant now) {
        return new Seat(
                id, roundId, entryId, entityKey, judgeId, calledAs, state, given, remarks, now, signedAt, sheetHash,
                reason, version);
    }

    public Seat signed(ScoreSheet sheet, Instant now) {
        return new Seat(
                id,
                roundId,
                entryId,
                entityKey,
                judgeId,
                calledAs,
                SeatMove.SIGN.applyTo(state),
                sheet.marks(),
                sheet.remark(),
                draftAt,
                now,
                sheet.fingerprint(),
                reason,
                version);
    }

    public Seat left(SeatMove move, String why) {
        return new Seat(
                id,
                roundId,
                entryId,
                entityKey,
                judgeId,
                calledAs,
                move.applyTo(state),
                marks,
                remark,
                draftAt,
                signedAt,
                sheetHash,
                why,
                version);
    }
}
