package cn.qicheng.traineeship;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.content.ContentBoard;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.position.PositionView;
import cn.qicheng.position.Positions;
import cn.qicheng.traineeship.domain.Agreement;
import cn.qicheng.traineeship.domain.PostChange;
import cn.qicheng.traineeship.domain.PostChangeMove.Answer;
import cn.qicheng.traineeship.domain.PostChangeState;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a post is changed in writing by both (第十六条): one proposes, the other puts its yes beside it. */
@Singleton
@Transactional
public class PostChangeDesk {

    private static final String SUBJECT = "POST_CHANGE";
    private static final String REASON = "reason";

    private final PostChangeRows rows;
    private final Agreements agreements;
    private final AgreementPages pages;
    private final Positions positions;
    private final AgreementMessages messages;
    private final ContentDesk content;
    private final ContentBoard judged;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    PostChangeDesk(
            PostChangeRows rows,
            Agreements agreements,
            AgreementPages pages,
            Positions positions,
            AgreementMessages messages,
            ContentDesk content,
            ContentBoard judged,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.pages = pages;
        this.positions = positions;
        this.messages = messages;
        this.content = content;
        this.judged = judged;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    public void propose(ProposePost act, Actor actor) {
        var agreement = agreements.find(act.agreementId());
        var as = roleIn(agreement, actor);
        if (!agreement.running()) {
            throw TraineeshipProblems.notRunning();
        }
        var wanted = positions.views(List.of(act.positionId())).get(act.positionId());
        if (wanted == null
                || !wanted.baseId().equals(agreement.baseId())
                || wanted.id().equals(agreement.positionId())) {
            throw TraineeshipProblems.noSuchPost(policy.clause(PolicyPoint.CHANGE_OF_POST));
        }
        if (rows.findByAgreementIdAndOpenMark(agreement.id(), PostChangeRow.OPEN)
                .isPresent()) {
            throw TraineeshipProblems.postChangeOpen();
        }
        var change = new PostChange(
                Ulid.next(),
                agreement.id(),
                agreement.positionId(),
                wanted.id(),
                as,
                actor.personId(),
                String.valueOf(act.reason().text()).strip(),
                PostChangeState.PROPOSED,
                now(),
                now(),
                0);
        rows.save(PostChangeRow.of(change));
        content.keep(act.reason(), subject(change.id()), REASON, actor);
        audit.noted(
                subject(change.id()), "PROPOSE", actor, as, "协议 %s 换到 %s".formatted(agreement.no(), wanted.title()));
        messages.postChange(change, agreement, wanted.title());
    }

    public void agree(String changeId, Actor actor) {
        answer(changeId, Answer.AGREE, actor);
    }

    public void decline(String changeId, Actor actor) {
        answer(changeId, Answer.DECLINE, actor);
    }

    public void withdraw(String changeId, Actor actor) {
        answer(changeId, Answer.WITHDRAW, actor);
    }

    private void answer(String changeId, Answer answer, Actor actor) {
        var change =
                rows.findById(changeId).orElseThrow(TraineeshipProblems::absent).change();
        var agreement = agreements.find(change.agreementId());
        var as = roleIn(agreement, actor);
        if (!change.open(answer, as) || !agreement.running()) {
            throw TraineeshipProblems.postChangeSettled();
        }
        var answered = change.answered(answer, as, now());
        rows.update(PostChangeRow.of(answered));
        audit.moved(subject(change.id()), answer.by(as), change.state(), actor, "");
        if (answer == Answer.AGREE) {
            agreements.store(agreement.atPost(change.toPositionId()));
            audit.noted(
                    TraineeshipDesk.subject(agreement.id()),
                    "CHANGE_POST",
                    actor,
                    as,
                    "%s → %s".formatted(change.fromPositionId(), change.toPositionId()));
        }
        messages.postChange(
                answered, agreement, positions.view(change.toPositionId()).title());
    }

    /** The post of one traineeship, every change of it, and what else the base has on file this year. */
    public PostChangePageView page(String agreementId, Actor actor) {
        var changes = changes(agreementId, actor);
        var agreement = agreements.find(agreementId);
        var mayPropose = agreement.running()
                && (actor.personId().equals(agreement.personId()) || actor.holds(Role.BASE_ADMIN, agreement.baseId()))
                && changes.stream().noneMatch(change -> change.state().equals(PostChangeState.PROPOSED.name()));
        var present = positions.view(agreement.positionId());
        return new PostChangePageView(
                agreementId,
                present.title(),
                changes,
                mayPropose
                        ? positions.filed(ChinaTime.today(clock).getYear(), present.districtCode()).stream()
                                .filter(post -> post.baseId().equals(agreement.baseId())
                                        && !post.id().equals(agreement.positionId()))
                                .map(post -> new PostChangePageView.ChoiceView(post.id(), post.title()))
                                .toList()
                        : List.of(),
                ClauseView.of(policy.clause(PolicyPoint.CHANGE_OF_POST)));
    }

    /** The page of the traineeship that a change belongs to. */
    public PostChangePageView pageOf(String changeId, Actor actor) {
        return page(
                rows.findById(changeId).orElseThrow(TraineeshipProblems::absent).agreementId(), actor);
    }

    private List<PostChangeView> changes(String agreementId, Actor actor) {
        var file = agreements
                .byId(agreementId)
                .filter(found -> pages.visible(found, actor))
                .orElseThrow(TraineeshipProblems::absent);
        var found = rows.findByAgreementIdOrderByIdDesc(agreementId).stream()
                .map(PostChangeRow::change)
                .toList();
        var titles = positions.views(found.stream()
                .flatMap(change -> Stream.of(change.fromPositionId(), change.toPositionId()))
                .collect(Collectors.toSet()));
        var heldBack = judged.heldBack(
                SUBJECT, REASON, found.stream().map(PostChange::id).toList());
        return found.stream()
                .map(change -> new PostChangeView(
                        change.id(),
                        title(titles.get(change.fromPositionId())),
                        title(titles.get(change.toPositionId())),
                        change.proposedAs().name(),
                        heldBack.contains(change.id()) && !actor.personId().equals(change.proposedBy())
                                ? ContentBoard.IN_ITS_PLACE
                                : change.reason(),
                        change.state().name(),
                        change.proposedAt(),
                        change.since(),
                        change.state() != PostChangeState.PROPOSED
                                ? null
                                : change.proposedAs() == Role.GRADUATE
                                        ? new Holder(file.text().baseName(), "基地")
                                        : new Holder(file.text().traineeName(), "见习生"),
                        moves(change, file.agreement(), actor),
                        ClauseView.of(policy.clause(PolicyPoint.CHANGE_OF_POST))))
                .toList();
    }

    private static List<String> moves(PostChange change, Agreement agreement, Actor actor) {
        if (!agreement.running()) {
            return List.of();
        }
        var as = actor.personId().equals(agreement.personId())
                ? Role.GRADUATE
                : actor.holds(Role.BASE_ADMIN, agreement.baseId()) ? Role.BASE_ADMIN : Role.SYSTEM;
        return as == Role.SYSTEM
                ? List.of()
                : Stream.of(Answer.values())
                        .filter(answer -> change.open(answer, as))
                        .map(Answer::name)
                        .toList();
    }

    private static String title(@Nullable PositionView post) {
        return Optional.ofNullable(post).map(PositionView::title).orElse("");
    }

    private static Role roleIn(Agreement agreement, Actor actor) {
        if (actor.personId().equals(agreement.personId())) {
            return Role.GRADUATE;
        }
        if (actor.holds(Role.BASE_ADMIN, agreement.baseId())) {
            return Role.BASE_ADMIN;
        }
        throw TraineeshipProblems.absent();
    }

    private static SubjectRef subject(String changeId) {
        return new SubjectRef(SUBJECT, changeId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
