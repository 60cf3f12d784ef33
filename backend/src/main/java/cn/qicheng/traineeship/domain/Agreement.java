package cn.qicheng.traineeship.domain;

import cn.qicheng.kernel.Money;
import cn.qicheng.traineeship.EndingReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a trainee and a base agreed on, and where it stands. Immutable: every move returns the next one or refuses, and no
 * other way leads from one state to another.
 *
 * @param registrationId the registration it grew from
 */
public record Agreement(
        String id, String no, String registrationId, Parties parties, Terms terms, Standing standing, long version) {

    /** @param positionId the post, which both may change in writing; so may the base the mentor */
    public record Parties(String personId, String baseId, String positionId, String mentorPersonId) {}

    /** The figures of the frozen text, and its fingerprint. */
    public record Terms(
            LocalDate intentionOn,
            LocalDate signDueOn,
            int termMonths,
            Money stipend,
            Money livingAllowance,
            String ruleVersion,
            String contentHash) {}

    /** How it ended before its time: the last day that counts, and why. */
    public record EarlyEnd(LocalDate on, EndingReason reason) {}

    /**
     * Where it stands.
     *
     * @param signedOn the day of the second signature; the term counts from it
     * @param cancelReason why it was never signed
     */
    public record Standing(
            AgreementState state,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate filedOn,
            @Nullable EarlyEnd early,
            @Nullable String cancelReason,
            Instant since) {

        static Standing drawnUp(Instant at) {
            return new Standing(AgreementState.DRAFT, null, null, null, null, null, at);
        }

        Standing in(AgreementState next, Instant at) {
            return new Standing(next, signedOn, endsOn, filedOn, early, cancelReason, at);
        }
    }

    public static Agreement drawnUp(
            String id, String no, String registrationId, Parties parties, Terms terms, Instant at) {
        return new Agreement(id, no, registrationId, parties, terms, Standing.drawnUp(at), 0);
    }

    public Agreement signedByTrainee(Instant at) {
        return standing(standing.in(AgreementMove.SIGN_AS_TRAINEE.applyTo(state()), at));
    }

    /** The second signature: the term counts from that day. */
    public Agreement signedByBase(LocalDate on, Instant at) {
        var next = AgreementMove.SIGN_AS_BASE.applyTo(state());
        var term = new TraineeshipTerm(on, termMonths());
        return standing(new Standing(next, on, term.endsOn(), null, null, null, at));
    }

    public Agreement filed(LocalDate on, Instant at) {
        var next = AgreementMove.FILE.applyTo(state());
        return standing(new Standing(next, signedOn(), endsOn(), on, null, null, at));
    }

    public Agreement filingRefused(Instant at) {
        return standing(standing.in(AgreementMove.REFUSE_FILING.applyTo(state()), at));
    }

    /** @param move which side said no, or that nobody signed in time */
    public Agreement cancelled(AgreementMove move, String reason, Instant at) {
        var next = move.applyTo(state());
        if (next != AgreementState.CANCELLED) {
            throw new IllegalArgumentException(move + " does not cancel");
        }
        return standing(new Standing(next, null, null, null, null, reason, at));
    }

    public Agreement completed(Instant at) {
        return standing(standing.in(AgreementMove.COMPLETE.applyTo(state()), at));
    }

    /** Ends it before its time. The last day lies within the term, so that no ending reaches back before the signing. */
    public Agreement ended(EndingReason reason, LocalDate lastDay, Instant at) {
        var next = AgreementMove.ending(reason.regime()).applyTo(state());
        if (signedOn() == null || lastDay.isBefore(signedOn()) || endsOn() == null || lastDay.isAfter(endsOn())) {
            throw new IllegalArgumentException("last day outside of the term: " + lastDay);
        }
        return standing(new Standing(next, signedOn(), endsOn(), filedOn(), new EarlyEnd(lastDay, reason), null, at));
    }

    /** Another mentor from now on, while the months still run. */
    public Agreement guidedBy(String mentorPersonId) {
        return with(new Parties(personId(), baseId(), positionId(), mentorPersonId));
    }

    /** Another post of the same base, which both have put down in writing (第十六条). */
    public Agreement atPost(String positionId) {
        return with(new Parties(personId(), baseId(), positionId, mentorPersonId()));
    }

    /**
     * Whether it counts as the person's one traineeship (第十五条): a completed one and one that was broken off do; one that
     * never came on file does not.
     */
    public boolean counts() {
        return switch (state()) {
            case DRAFT, TRAINEE_SIGNED, SIGNED, IN_FORCE, COMPLETED -> true;
            case ENDED_EARLY -> filedOn() != null;
            case FILING_REFUSED, CANCELLED -> false;
        };
    }

    /** Whether both are bound and the term is not over. */
    public boolean running() {
        return state() == AgreementState.SIGNED || state() == AgreementState.IN_FORCE;
    }

    public SigningWeek week() {
        return new SigningWeek(intentionOn(), (int) ChronoUnit.DAYS.between(intentionOn(), signDueOn()));
    }

    public AgreementState state() {
        return standing.state();
    }

    public String personId() {
        return parties.personId();
    }

    public String baseId() {
        return parties.baseId();
    }

    public String positionId() {
        return parties.positionId();
    }

    public String mentorPersonId() {
        return parties.mentorPersonId();
    }

    public LocalDate intentionOn() {
        return terms.intentionOn();
    }

    public LocalDate signDueOn() {
        return terms.signDueOn();
    }

    public String contentHash() {
        return terms.contentHash();
    }

    public int termMonths() {
        return terms.termMonths();
    }

    public @Nullable LocalDate signedOn() {
        return standing.signedOn();
    }

    public @Nullable LocalDate endsOn() {
        return standing.endsOn();
    }

    public @Nullable LocalDate filedOn() {
        return standing.filedOn();
    }

    /** Returns the last day that counted, if it ended before its time. */
    public @Nullable LocalDate endedOn() {
        return standing.early() == null ? null : standing.early().on();
    }

    public Instant since() {
        return standing.since();
    }

    private Agreement standing(Standing next) {
        return new Agreement(id, no, registrationId, parties, terms, next, version);
    }

    private Agreement with(Parties next) {
        if (!running()) {
            throw new IllegalArgumentException("nothing to change once it is over: " + id);
        }
        return new Agreement(id, no, registrationId, next, terms, standing, version);
    }
}
