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
import cn.qicheng.traineeship.AgreementView.InsuranceView;
import cn.qicheng.traineeship.AgreementView.PersonView;
import cn.qicheng.traineeship.AgreementView.TermView;
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
    boolean visible(Agreement agreement, Actor actor) {
        var row = agreement.row();
        return actor.personId().equals(row.personId())
                || actor.personId().equals(row.mentorPersonId())
                || actor.holds(Role.BASE_ADMIN, row.baseId())
                || actor.holds(Role.CITY_OFFICER)
                || actor.holds(
                        Role.DISTRICT_OFFICER,
                        districts.firstReviewOffice(bases.view(row.baseId()).districtCode()));
    }

    AgreementView page(Agreement agreement, Actor actor) {
        var row = agreement.row();
        var text = agreement.text();
        var review = runningReview(row);
        var returned = isReturned(review);
        return new AgreementView(
                row.id(),
                row.no(),
                row.state().name(),
                new PersonView(row.personId(), text.traineeName()),
                new BaseView(row.baseId(), text.baseName()),
                text.positionTitle(),
                new PersonView(row.mentorPersonId(), text.mentorName()),
                row.intentionOn(),
                row.signDueOn(),
                row.termMonths(),
                row.signedOn(),
                row.endsOn(),
                row.stipendFen(),
                row.livingAllowanceFen(),
                text.terms().stream().map(AgreementPages::term).toList(),
                row.contentHash(),
                agreement.traineeSignedAt().orElse(null),
                agreement.baseSignedAt().orElse(null),
                row.signedOn(),
                row.filedOn(),
                agreement
                        .insurance()
                        .map(insurance -> new InsuranceView(
                                insurance.insurer(), insurance.policyNo(), insurance.from(), insurance.to()))
                        .orElse(null),
                holder(agreement, review, returned),
                since(row, review),
                due(row, review),
                review.map(ReviewCaseView::dueProvisional).orElse(false),
                moves(row, returned, actor),
                hops(agreement, review, returned),
                review.flatMap(ReturnedView::of).orElse(null),
                row.state() == AgreementState.DRAFT
                        ? row.week().lastDay(policy.traineeship().unsignedLapsesAfterDays())
                        : null,
                agreement.cancelReason().orElse(null));
    }

    /** The agreement as a station of the registration it grew from: the signing as one, then filing and term. */
    AdmissionSequel.Standing standing(Agreement agreement) {
        var row = agreement.row();
        var review = runningReview(row);
        var returned = isReturned(review);
        return new AdmissionSequel.Standing(
                holder(agreement, review, returned),
                since(row, review),
                due(row, review),
                review.map(ReviewCaseView::dueProvisional).orElse(false),
                List.of(
                        signing(agreement).under(policy.clause(PolicyPoint.AGREEMENT)),
                        filing(row, review, returned).under(policy.clause(PolicyPoint.FILING)),
                        term(row)));
    }

    private static Hop signing(Agreement agreement) {
        var row = agreement.row();
        return switch (row.state()) {
            case DRAFT ->
                Hop.current("AGREEMENT", "签见习协议", agreement.text().traineeName())
                        .noting("等见习生签字");
            case TRAINEE_SIGNED ->
                Hop.current("AGREEMENT", "签见习协议", agreement.text().baseName()).noting("见习生已签，等基地签字");
            case SIGNED, IN_FORCE, COMPLETED, TERMINATED ->
                Hop.done("AGREEMENT", "签见习协议", row.signedOn(), agreement.text().baseName());
            case CANCELLED ->
                Hop.stopped("AGREEMENT", "签见习协议", ChinaTime.dayOf(row.since()), null)
                        .noting(agreement.cancelReason().orElse(null));
        };
    }

    private Optional<ReviewCaseView> runningReview(AgreementRow row) {
        return row.state() == AgreementState.SIGNED ? reviews.of(TraineeshipDesk.subject(row.id())) : Optional.empty();
    }

    private static boolean isReturned(Optional<ReviewCaseView> review) {
        return review.filter(found -> found.state().equals("RETURNED")).isPresent();
    }

    private static Instant since(AgreementRow row, Optional<ReviewCaseView> review) {
        return review.map(ReviewCaseView::since).orElse(row.since());
    }

    private static TermView term(StoredText.Term term) {
        return new TermView(term.heading(), term.text(), ClauseView.of(new Clause(term.documentNo(), term.article())));
    }

    private static @Nullable Holder holder(Agreement agreement, Optional<ReviewCaseView> review, boolean returned) {
        return switch (agreement.row().state()) {
            case DRAFT -> new Holder(agreement.text().traineeName(), "见习生");
            case TRAINEE_SIGNED -> new Holder(agreement.text().baseName(), "基地");
            case SIGNED ->
                returned
                        ? new Holder(agreement.text().baseName(), "基地")
                        : review.map(ReviewCaseView::holder).orElse(null);
            case IN_FORCE, COMPLETED, TERMINATED, CANCELLED -> null;
        };
    }

    private static @Nullable LocalDate due(AgreementRow row, Optional<ReviewCaseView> review) {
        return switch (row.state()) {
            case DRAFT, TRAINEE_SIGNED -> row.signDueOn();
            case SIGNED -> review.map(ReviewCaseView::due).orElse(null);
            case IN_FORCE, COMPLETED, TERMINATED, CANCELLED -> null;
        };
    }

    private static List<String> moves(AgreementRow row, boolean returned, Actor actor) {
        var open = new ArrayList<String>();
        if (actor.personId().equals(row.personId())) {
            open.addAll(Move.allowed(AgreementMove.class, row.state(), Role.GRADUATE));
        }
        if (actor.holds(Role.BASE_ADMIN, row.baseId())) {
            open.addAll(Move.allowed(AgreementMove.class, row.state(), Role.BASE_ADMIN));
            if (returned) {
                open.add("RESUBMIT");
            }
        }
        return open;
    }

    private List<Hop> hops(Agreement agreement, Optional<ReviewCaseView> review, boolean returned) {
        var row = agreement.row();
        var text = agreement.text();
        var hops = new ArrayList<Hop>();
        hops.add(Hop.done("INTENTION", "达成意向", row.intentionOn(), text.baseName()));
        hops.add(signature(
                        new Side("TRAINEE_SIGNATURE", "见习生签字", text.traineeName()),
                        agreement,
                        agreement.traineeSignedAt(),
                        true)
                .under(policy.clause(PolicyPoint.AGREEMENT)));
        var byBase = signature(
                new Side("BASE_SIGNATURE", "基地签字", text.baseName()),
                agreement,
                agreement.baseSignedAt(),
                agreement.traineeSignedAt().isPresent());
        hops.add(row.signedOn() == null ? byBase : byBase.noting(late(row)));
        hops.add(filing(row, review, returned).under(policy.clause(PolicyPoint.FILING)));
        hops.add(term(row));
        return hops;
    }

    private record Side(String code, String label, String name) {}

    /** @param turn whether everybody who signs before this side has signed */
    private static Hop signature(Side side, Agreement agreement, Optional<Instant> signedAt, boolean turn) {
        var row = agreement.row();
        if (signedAt.isPresent()) {
            return Hop.done(side.code(), side.label(), ChinaTime.dayOf(signedAt.get()), side.name());
        }
        if (!turn) {
            return Hop.todo(side.code(), side.label());
        }
        return row.state() == AgreementState.CANCELLED
                ? Hop.stopped(side.code(), side.label(), ChinaTime.dayOf(row.since()), null)
                        .noting(agreement.cancelReason().orElse(null))
                : Hop.current(side.code(), side.label(), side.name());
    }

    private static @Nullable String late(AgreementRow row) {
        if (row.signedOn() == null) {
            return null;
        }
        var late = row.week().daysLate(row.signedOn());
        return late == 0 ? null : "比一周的期限晚了 %d 天".formatted(late);
    }

    private Hop filing(AgreementRow row, Optional<ReviewCaseView> review, boolean returned) {
        var office = districts.officeName(
                districts.firstReviewOffice(bases.view(row.baseId()).districtCode()));
        return switch (row.state()) {
            case DRAFT, TRAINEE_SIGNED, CANCELLED -> Hop.todo("FILING", "就业局备案");
            case SIGNED ->
                returned
                        ? Hop.current("FILING", "就业局备案", agreementHolder(review))
                                .noting("退回补正，等基地重报")
                        : Hop.current("FILING", "就业局备案", office);
            case IN_FORCE, COMPLETED -> Hop.done("FILING", "就业局备案", row.filedOn(), office);
            case TERMINATED ->
                Hop.stopped("FILING", "就业局备案", ChinaTime.dayOf(row.since()), office)
                        .noting(refusal(row));
        };
    }

    /** What the officer wrote when the filing was refused. */
    private @Nullable String refusal(AgreementRow row) {
        return reviews.of(TraineeshipDesk.subject(row.id()))
                .filter(review -> !review.opinions().isEmpty())
                .map(review -> review.opinions().getLast().opinion())
                .orElse(null);
    }

    private static @Nullable String agreementHolder(Optional<ReviewCaseView> review) {
        return review.map(ReviewCaseView::officeName).orElse(null);
    }

    private static Hop term(AgreementRow row) {
        return switch (row.state()) {
            case IN_FORCE -> Hop.current("TERM", "见习六个月", null).noting("到 " + row.endsOn());
            case COMPLETED -> Hop.done("TERM", "见习六个月", row.endsOn(), null);
            case DRAFT, TRAINEE_SIGNED, SIGNED, TERMINATED, CANCELLED -> Hop.todo("TERM", "见习六个月");
        };
    }
}
