package cn.qicheng.notice.domain;

import cn.qicheng.kernel.SubjectRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's objection to one line of a notice, or to one name in it.
 *
 * @param no what the objector reads out on the phone and finds it by
 * @param place the line it is about
 * @param subject what that line is about
 * @param objector who objects
 * @param answer what the bureau answered; null while it waits
 */
public record Objection(
        String id,
        String no,
        String noticeId,
        Place place,
        SubjectRef subject,
        Objector objector,
        String reason,
        String evidence,
        Instant lodgedAt,
        ObjectionState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        long version) {

    /**
     * A line of the frozen content.
     *
     * @param lineNo from 1
     * @param nameNo from 1 within the line; {@link #WHOLE_LINE} for all of it
     */
    public record Place(int lineNo, int nameNo) {

        public static final int WHOLE_LINE = 0;

        public boolean wholeLine() {
            return nameNo == WHOLE_LINE;
        }

        /** Whether an objection here holds what stands there: a whole line covers each of its names. */
        public boolean covers(Place there) {
            return lineNo == there.lineNo && (wholeLine() || nameNo == there.nameNo);
        }

        /** Whether the notice has such a line, and the line such a name. */
        public boolean isIn(NoticeContent content) {
            return lineNo >= 1
                    && lineNo <= content.lines().size()
                    && nameNo >= WHOLE_LINE
                    && nameNo <= content.lines().get(lineNo - 1).maskedNames().size();
        }
    }

    /**
     * Who objects; anybody, under their own name and phone.
     *
     * @param personId who was signed in; null for somebody who was not
     * @param nameSealed encrypted, as the phone is
     * @param phoneIndex finds the same phone again without opening it
     */
    public record Objector(@Nullable String personId, String nameSealed, String phoneSealed, String phoneIndex) {}

    public boolean waiting() {
        return state == ObjectionState.LODGED;
    }

    /** Returns the objection after it was settled; by whom is null when the objector did it without signing in. */
    public Objection settled(ObjectionMove move, @Nullable String by, @Nullable String words, Instant at) {
        return new Objection(
                id,
                no,
                noticeId,
                place,
                subject,
                objector,
                reason,
                evidence,
                lodgedAt,
                move.applyTo(state),
                by,
                at,
                words,
                version);
    }
}
