package cn.qicheng.accreditation.domain;

import cn.qicheng.accreditation.Paper;
import cn.qicheng.accreditation.Unit;
import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.review.ReviewOutcome;
import cn.qicheng.review.ReviewStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit's application to become a base.
 *
 * @param papers by code, see {@link Paper}
 * @param since when the present state began
 * @param mendDue until when a returned one has to be handed in again
 * @param batch in which it was approved
 * @param baseId what it became on the register
 * @param endReason why it ended without being approved
 */
public record BaseApplication(
        String id,
        String no,
        String applicantId,
        BaseApplicationState state,
        Unit unit,
        Map<String, Paper> papers,
        Reviewers reviewers,
        Instant since,
        @Nullable LocalDate submittedOn,
        @Nullable Deadline mendDue,
        @Nullable Batch batch,
        @Nullable String baseId,
        String endReason,
        String ruleVersion,
        long version) {

    /** Who decided what, by person; the second review is never done by who did a first one. */
    public record Reviewers(
            @Nullable String material,
            @Nullable String site,
            @Nullable String recheck) {

        public static final Reviewers NONE = new Reviewers(null, null, null);

        /** Whether this person may not do the city's second review any more. */
        public boolean reviewedFirst(String personId) {
            return personId.equals(material) || personId.equals(site);
        }
    }

    public BaseApplication {
        papers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(papers));
    }

    /** A draft of somebody who acts for a unit. */
    public static BaseApplication begun(String id, String no, String applicantId, String ruleVersion, Instant now) {
        var papers = new LinkedHashMap<String, Paper>();
        for (var material : Material.values()) {
            papers.put(material.name(), Paper.empty(material.name()));
        }
        return new BaseApplication(
                id,
                no,
                applicantId,
                BaseApplicationState.DRAFT,
                Unit.EMPTY,
                papers,
                Reviewers.NONE,
                now,
                null,
                null,
                null,
                null,
                "",
                ruleVersion,
                0);
    }

    public Paper paper(String code) {
        return papers.getOrDefault(code, Paper.empty(code));
    }

    /** The same with other contents; whether they may be changed is asked before. */
    public BaseApplication holding(Unit newUnit, Map<String, Paper> newPapers) {
        return copy(state, newUnit, newPapers, reviewers, since, mendDue);
    }

    public BaseApplication submitted(Instant now, LocalDate today) {
        var next = in(AccreditationMove.SUBMIT, now);
        return new BaseApplication(
                id,
                no,
                applicantId,
                next.state(),
                unit,
                papers,
                reviewers,
                now,
                today,
                null,
                null,
                null,
                "",
                ruleVersion,
                version);
    }

    /** The papers were decided on. */
    public BaseApplication materialsReviewed(ReviewOutcome outcome, String by, Instant now, Deadline mendBy) {
        return reviewed(
                AccreditationMove.onMaterials(outcome),
                new Reviewers(by, reviewers.site(), reviewers.recheck()),
                now,
                mendBy);
    }

    /** The place was assessed, or the city has reviewed a second time. */
    public BaseApplication siteReviewed(
            ReviewStage stage, ReviewOutcome outcome, String by, Instant now, Deadline mendBy) {
        return reviewed(
                AccreditationMove.onSite(stage, outcome),
                stage == ReviewStage.SECOND
                        ? new Reviewers(reviewers.material(), reviewers.site(), by)
                        : new Reviewers(reviewers.material(), by, reviewers.recheck()),
                now,
                mendBy);
    }

    public AccreditationMove mendingMove() {
        return AccreditationMove.mending(state);
    }

    public BaseApplication mended(Instant now) {
        return in(mendingMove(), now);
    }

    public BaseApplication withdrawn(String reason, Instant now) {
        return in(AccreditationMove.WITHDRAW, now).ending(reason);
    }

    public BaseApplication lapsed(String reason, Instant now) {
        return in(AccreditationMove.LAPSE, now).ending(reason);
    }

    public BaseApplication refused(String reason, Instant now) {
        return in(AccreditationMove.REFUSE, now).ending(reason);
    }

    /** Ended by a reviewer: his opinion is the reason. */
    public BaseApplication ending(String reason) {
        return new BaseApplication(
                id,
                no,
                applicantId,
                state,
                unit,
                papers,
                reviewers,
                since,
                submittedOn,
                mendDue,
                batch,
                baseId,
                reason,
                ruleVersion,
                version);
    }

    public BaseApplication approved(Batch in, String becameBaseId, Instant now) {
        var next = in(AccreditationMove.APPROVE, now);
        return new BaseApplication(
                id,
                no,
                applicantId,
                next.state(),
                unit,
                papers,
                reviewers,
                now,
                submittedOn,
                null,
                in,
                becameBaseId,
                "",
                ruleVersion,
                version);
    }

    /** A returned one whose time to mend is over. */
    public boolean overdueOn(LocalDate today) {
        return state.returned() && mendDue != null && today.isAfter(mendDue.day());
    }

    private BaseApplication reviewed(AccreditationMove move, Reviewers by, Instant now, Deadline mendBy) {
        var next = move.applyTo(state);
        return copy(next, unit, papers, by, now, next.returned() ? mendBy : null);
    }

    private BaseApplication in(AccreditationMove move, Instant now) {
        return copy(move.applyTo(state), unit, papers, reviewers, now, null);
    }

    private BaseApplication copy(
            BaseApplicationState next,
            Unit newUnit,
            Map<String, Paper> newPapers,
            Reviewers by,
            Instant at,
            @Nullable Deadline mendBy) {
        return new BaseApplication(
                id,
                no,
                applicantId,
                next,
                newUnit,
                newPapers,
                by,
                at,
                submittedOn,
                mendBy,
                batch,
                baseId,
                endReason,
                ruleVersion,
                version);
    }
}
