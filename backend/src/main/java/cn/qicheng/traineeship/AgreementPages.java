package cn.qicheng.traineeship;

import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.registration.AdmissionSequel;
import cn.qicheng.review.ReturnedView;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewCaseView;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.traineeship.AgreementView.BaseView;
import cn.qicheng.traineeship.AgreementView.EarlyEndView;
import cn.qicheng.traineeship.AgreementView.InsuranceView;
import cn.qicheng.traineeship.AgreementView.PersonView;
import cn.qicheng.traineeship.AgreementView.TermView;
import cn.qicheng.traineeship.domain.Agreement;
import cn.qicheng.traineeship.domain.AgreementMove;
import cn.qicheng.traineeship.domain.AgreementState;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Hop;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws an agreement's page: who has it, until when, what the reader may do, and the way it went. */
@Singleton
class AgreementPages {

    private static final String END = "END";

    private final ReviewBoard reviews;
    private final TraineeBases bases;
    private final Districts districts;
    private final PolicyBook policy;

    AgreementPages(ReviewBoard reviews, TraineeBases bases, Districts districts, PolicyBook policy) {
        this.reviews = reviews;
        this.bases = bases;
        this.districts = districts;
        this.policy = policy;
    }

    /** Whether the agreement exists for this person: the parties, the mentor, and the offices over the base. */
    boolean visible(AgreementFile file, Actor actor) {
        var agreement = file.agreement();
        return actor.personId().equals(agreement.personId())
                || actor.personId().equals(agreement.mentorPersonId())
                || actor.holds(Role.BASE_ADMIN, agreement.baseId())
                || actor.holds(Role.CITY_OFFICER)
                || actor.holds(
                        Role.DISTRICT_OFFICER,
                        districts.firstReviewOffice(
                                bases.view(agreement.baseId()).districtCode()));
    }

    AgreementView page(AgreementFile file, Actor actor) {
        var agreement = file.agreement();
        var text = file.text();
        var review = runningReview(agreement);
        var returned = isReturned(review);
        return new AgreementView(
                agreement.id(),
                agreement.no(),
                agreement.state().name(),
                new PersonView(agreement.personId(), text.traineeName()),
                new BaseView(agreement.baseId(), text.baseName()),
                file.positionTitle(),
                new PersonView(agreement.mentorPersonId(), file.mentorName()),
                agreement.intentionOn(),
                agreement.signDueOn(),
                agreement.termMonths(),
                agreement.signedOn(),
                agreement.endsOn(),
                agreement.terms().stipend().fen(),
                agreement.terms().livingAllowance().fen(),
                text.terms().stream().map(AgreementPages::term).toList(),
                agreement.contentHash(),
                file.traineeSignedAt().orElse(null),
                file.baseSignedAt().orElse(null),
                agreement.signedOn(),
                agreement.filedOn(),
                file.insurance()
                        .map(insurance -> new InsuranceView(
                                insurance.insurer(), insurance.policyNo(), insurance.from(), insurance.to()))
                        .orElse(null),
                holder(file, review, returned),
                since(agreement, review),
                due(agreement, review),
                review.map(ReviewCaseView::dueProvisional).orElse(false),
                moves(agreement, returned, actor),
                hops(file, review, returned),
                review.flatMap(ReturnedView::of).orElse(null),
                agreement.state() == AgreementState.DRAFT
                        ? agreement.week().lastDay(policy.traineeship().unsignedLapsesAfterDays())
                        : null,
                file.cancelReason().orElse(null),
                early(agreement));
    }

    private @Nullable EarlyEndView early(Agreement agreement) {
        var early = agreement.standing().early();
        if (early == null) {
            return null;
        }
        var reason = early.reason();
        return new EarlyEndView(
                early.on(),
                reason.name(),
                reason.title(),
                ClauseView.of(policy.clause(reason.regime().point())));
    }

    /** The agreement as a station of the registration it grew from: the signing as one, then filing and term. */
    AdmissionSequel.Standing standing(AgreementFile file) {
        var agreement = file.agreement();
        var review = runningReview(agreement);
        var returned = isReturned(review);
        return new AdmissionSequel.Standing(
                holder(file, review, returned),
                since(agreement, review),
                due(agreement, review),
                review.map(ReviewCaseView::dueProvisional).orElse(false),
                List.of(
                        signing(file).under(policy.clause(PolicyPoint.AGREEMENT)),
                        filing(agreement, review, returned).under(policy.clause(PolicyPoint.FILING)),
                        term(agreement)));
    }

    private static Hop signing(AgreementFile file) {
        var agreement = file.agreement();
        return switch (agreement.state()) {
            case DRAFT ->
                Hop.current("AGREEMENT", "签见习协议", file.text().traineeName()).noting("等见习生签字");
            case TRAINEE_SIGNED ->
                Hop.current("AGREEMENT", "签见习协议", file.text().baseName()).noting("见习生已签，等基地签字");
            case SIGNED, IN_FORCE, COMPLETED, ENDED_EARLY, FILING_REFUSED ->
                Hop.done("AGREEMENT", "签见习协议", agreement.signedOn(), file.text().baseName());
            case CANCELLED ->
                Hop.stopped("AGREEMENT", "签见习协议", ChinaTime.dayOf(agreement.since()), null)
                        .noting(file.cancelReason().orElse(null));
        };
    }

    private Optional<ReviewCaseView> runningReview(Agreement agreement) {
        return agreement.state() == AgreementState.SIGNED
                ? reviews.of(TraineeshipDesk.subject(agreement.id()))
                : Optional.empty();
    }

    private static boolean isReturned(Optional<ReviewCaseView> review) {
        return review.filter(found -> found.state().equals("RETURNED")).isPresent();
    }

    private static Instant since(Agreement agreement, Optional<ReviewCaseView> review) {
        return review.map(ReviewCaseView::since).orElse(agreement.since());
    }

    private static TermView term(StoredText.Term term) {
        return new TermView(term.heading(), term.text(), ClauseView.of(new Clause(term.documentNo(), term.article())));
    }

    private static @Nullable Holder holder(AgreementFile file, Optional<ReviewCaseView> review, boolean returned) {
        return switch (file.agreement().state()) {
            case DRAFT -> new Holder(file.text().traineeName(), "见习生");
            case TRAINEE_SIGNED -> new Holder(file.text().baseName(), "基地");
            case SIGNED ->
                returned
                        ? new Holder(file.text().baseName(), "基地")
                        : review.map(ReviewCaseView::holder).orElse(null);
            case IN_FORCE, COMPLETED, ENDED_EARLY, FILING_REFUSED, CANCELLED -> null;
        };
    }

    private static @Nullable LocalDate due(Agreement agreement, Optional<ReviewCaseView> review) {
        return switch (agreement.state()) {
            case DRAFT, TRAINEE_SIGNED -> agreement.signDueOn();
            case SIGNED -> review.map(ReviewCaseView::due).orElse(null);
            case IN_FORCE, COMPLETED, ENDED_EARLY, FILING_REFUSED, CANCELLED -> null;
        };
    }

    /** Ending goes by reasons and not by moves, so that the page offers it as one word. */
    private static List<String> moves(Agreement agreement, boolean returned, Actor actor) {
        var open = new ArrayList<String>();
        if (actor.personId().equals(agreement.personId())) {
            open.addAll(allowed(agreement, Role.GRADUATE));
        }
        if (actor.holds(Role.BASE_ADMIN, agreement.baseId())) {
            open.addAll(allowed(agreement, Role.BASE_ADMIN));
            if (returned) {
                open.add("RESUBMIT");
            }
        }
        return open.stream().distinct().toList();
    }

    private static List<String> allowed(Agreement agreement, Role role) {
        return Move.allowed(AgreementMove.class, agreement.state(), role).stream()
                .map(move -> AgreementMove.valueOf(move).to() == AgreementState.ENDED_EARLY ? END : move)
                .toList();
    }

    private List<Hop> hops(AgreementFile file, Optional<ReviewCaseView> review, boolean returned) {
        var agreement = file.agreement();
        var text = file.text();
        var hops = new ArrayList<Hop>();
        hops.add(Hop.done("INTENTION", "达成意向", agreement.intentionOn(), text.baseName()));
        hops.add(signature(
                        new Side("TRAINEE_SIGNATURE", "见习生签字", text.traineeName()), file, file.traineeSignedAt(), true)
                .under(policy.clause(PolicyPoint.AGREEMENT)));
        var byBase = signature(
                new Side("BASE_SIGNATURE", "基地签字", text.baseName()),
                file,
                file.baseSignedAt(),
                file.traineeSignedAt().isPresent());
        hops.add(agreement.signedOn() == null ? byBase : byBase.noting(late(agreement)));
        hops.add(filing(agreement, review, returned).under(policy.clause(PolicyPoint.FILING)));
        hops.add(term(agreement));
        return hops;
    }

    private record Side(String code, String label, String name) {}

    /** @param turn whether everybody who signs before this side has signed */
    private static Hop signature(Side side, AgreementFile file, Optional<Instant> signedAt, boolean turn) {
        var agreement = file.agreement();
        if (signedAt.isPresent()) {
            return Hop.done(side.code(), side.label(), ChinaTime.dayOf(signedAt.get()), side.name());
        }
        if (!turn) {
            return Hop.todo(side.code(), side.label());
        }
        return agreement.state() == AgreementState.CANCELLED
                ? Hop.stopped(side.code(), side.label(), ChinaTime.dayOf(agreement.since()), null)
                        .noting(file.cancelReason().orElse(null))
                : Hop.current(side.code(), side.label(), side.name());
    }

    private static @Nullable String late(Agreement agreement) {
        if (agreement.signedOn() == null) {
            return null;
        }
        var late = agreement.week().daysLate(agreement.signedOn());
        return late == 0 ? null : "比一周的期限晚了 %d 天".formatted(late);
    }

    private Hop filing(Agreement agreement, Optional<ReviewCaseView> review, boolean returned) {
        var office = districts.officeName(
                districts.firstReviewOffice(bases.view(agreement.baseId()).districtCode()));
        return switch (agreement.state()) {
            case DRAFT, TRAINEE_SIGNED, CANCELLED -> Hop.todo("FILING", "就业局备案");
            case SIGNED ->
                returned
                        ? Hop.current("FILING", "就业局备案", agreementHolder(review))
                                .noting("退回补正，等基地重报")
                        : Hop.current("FILING", "就业局备案", office);
            case IN_FORCE, COMPLETED -> Hop.done("FILING", "就业局备案", agreement.filedOn(), office);
            case ENDED_EARLY ->
                agreement.filedOn() == null
                        ? Hop.stopped("FILING", "就业局备案", agreement.endedOn(), office)
                                .noting("备案以前已经结束")
                        : Hop.done("FILING", "就业局备案", agreement.filedOn(), office);
            case FILING_REFUSED ->
                Hop.stopped("FILING", "就业局备案", ChinaTime.dayOf(agreement.since()), office)
                        .noting(refusal(agreement));
        };
    }

    /** What the officer wrote when the filing was refused. */
    private @Nullable String refusal(Agreement agreement) {
        return reviews.of(TraineeshipDesk.subject(agreement.id()))
                .filter(review -> !review.opinions().isEmpty())
                .map(review -> review.opinions().getLast().opinion())
                .orElse(null);
    }

    private static @Nullable String agreementHolder(Optional<ReviewCaseView> review) {
        return review.map(ReviewCaseView::officeName).orElse(null);
    }

    private static Hop term(Agreement agreement) {
        return switch (agreement.state()) {
            case IN_FORCE -> Hop.current("TERM", "见习六个月", null).noting("到 " + agreement.endsOn());
            case COMPLETED -> Hop.done("TERM", "见习六个月", agreement.endsOn(), null);
            case ENDED_EARLY ->
                Hop.stopped("TERM", "见习六个月", agreement.endedOn(), null).noting(whyEnded(agreement));
            case DRAFT, TRAINEE_SIGNED, SIGNED, FILING_REFUSED, CANCELLED -> Hop.todo("TERM", "见习六个月");
        };
    }

    private static @Nullable String whyEnded(Agreement agreement) {
        var early = agreement.standing().early();
        return early == null ? null : "提前结束：" + early.reason().title();
    }
}
