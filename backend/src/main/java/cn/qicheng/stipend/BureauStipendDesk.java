package cn.qicheng.stipend;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.Role;
import cn.qicheng.notice.NoticeDesk;
import cn.qicheng.notice.NoticeLine;
import cn.qicheng.notice.OpenNotice;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.review.ReviewConcluded;
import cn.qicheng.review.ReviewStage;
import cn.qicheng.stipend.ClaimSteps.Because;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.traineeship.TraineeshipFacts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the offices do about claims: what a review decided, the public notice, the filing with the finance bureau. */
@Singleton
@Transactional
public class BureauStipendDesk {

    private final StipendClaims claims;
    private final ClaimSteps steps;
    private final TraineeshipBoard traineeships;
    private final NoticeDesk notices;
    private final PolicyBook policy;
    private final AuditTrail audit;

    BureauStipendDesk(
            StipendClaims claims,
            ClaimSteps steps,
            TraineeshipBoard traineeships,
            NoticeDesk notices,
            PolicyBook policy,
            AuditTrail audit) {
        this.claims = claims;
        this.steps = steps;
        this.traineeships = traineeships;
        this.notices = notices;
        this.policy = policy;
        this.audit = audit;
    }

    /** Follows what a reviewer decided. A rejected claim frees its months. */
    public void reviewed(ReviewConcluded concluded) {
        var claim = find(concluded.subject().id());
        var first = concluded.stage() == ReviewStage.FIRST;
        var because = new Because(concluded.by(), steps.today(), concluded.opinion());
        switch (concluded.outcome()) {
            case STAGE_PASSED -> steps.move(claim, ClaimMove.PASS_FIRST, because);
            case PASSED -> steps.move(claim, ClaimMove.PASS_SECOND, because);
            case RETURNED -> steps.move(claim, first ? ClaimMove.RETURN_FIRST : ClaimMove.RETURN_SECOND, because);
            case REJECTED -> {
                steps.move(claim, first ? ClaimMove.REJECT_FIRST : ClaimMove.REJECT_SECOND, because);
                steps.free(claim, because);
            }
        }
    }

    /**
     * Puts approved claims on one public notice: base, masked names, people, amount, standard. Returns the notice's
     * id.
     */
    public String publish(PublishClaims act, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var chosen = all(act.claimIds(), ClaimState.APPROVED);
        var figures = policy.traineeship();
        var title = act.title().isBlank() ? titleOf(steps.today()) : act.title();
        var noticeId = notices.open(
                new OpenNotice(
                        title,
                        chosen.stream()
                                .map(claim -> ClaimSteps.subject(claim.id()))
                                .toList(),
                        linesOf(chosen),
                        standardOf(chosen),
                        policy.clause(PolicyPoint.PUBLIC_NOTICE),
                        figures.noticeWorkingDays()),
                actor);
        var because = new Because(actor, steps.today(), noticeId);
        chosen.forEach(
                claim -> steps.write(claim, claim.onNotice(noticeId, steps.now()), ClaimMove.PUT_ON_NOTICE, because));
        return noticeId;
    }

    /** Records the filing with the finance bureau: a record, not an approval (第二十六条). */
    public void file(FileClaims act, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var chosen = all(act.claimIds(), ClaimState.NOTICE_CLOSED);
        var earliest = lastNoticeDay(chosen);
        if (act.filedOn().isBefore(earliest) || act.filedOn().isAfter(steps.today())) {
            throw StipendProblems.filedOutOfTime(earliest, steps.today(), policy.clause(PolicyPoint.FINANCE_FILING));
        }
        var because = new Because(actor, act.filedOn(), act.documentRef());
        chosen.forEach(claim -> steps.move(claim, ClaimMove.FILE, because));
    }

    private LocalDate lastNoticeDay(List<StipendClaim> chosen) {
        return claims.steps(chosen.stream().map(StipendClaim::id).toList()).stream()
                .filter(step -> step.move() == ClaimMove.CLOSE_NOTICE || step.move() == ClaimMove.RELEASE)
                .map(step -> step.on())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Finds all claims in the one state the act needs, or refuses naming every other. */
    private List<StipendClaim> all(List<String> ids, ClaimState wanted) {
        var unique = new LinkedHashSet<>(ids);
        var found = claims.claims(unique).stream().collect(Collectors.toMap(StipendClaim::id, Function.identity()));
        if (found.size() < unique.size()) {
            throw StipendProblems.absent();
        }
        var others = found.values().stream()
                .filter(claim -> claim.state() != wanted)
                .map(claim -> new FieldReason(claim.no(), claim.state().label()))
                .toList();
        if (!others.isEmpty()) {
            throw StipendProblems.notIn(wanted, others);
        }
        return unique.stream()
                .map(found::get)
                .flatMap(claim -> Optional.ofNullable(claim).stream())
                .toList();
    }

    /** As an office heads it: by the day it is put up. */
    private static String titleOf(LocalDate today) {
        return "%d年%d月%d日见习补贴公示".formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth());
    }

    /** What the months on the notice were granted by; both figures, if the standard changed between them. */
    private String standardOf(List<StipendClaim> chosen) {
        return claims.lines(chosen.stream().map(StipendClaim::id).toList()).stream()
                .map(StipendLine::amount)
                .distinct()
                .sorted(Comparator.comparing(Money::fen))
                .map(standard -> standard.yuan().replace(".00", "") + "元/人·月")
                .collect(Collectors.joining("、"));
    }

    private List<NoticeLine> linesOf(List<StipendClaim> chosen) {
        var lines = claims.lines(chosen.stream().map(StipendClaim::id).toList());
        var agreements =
                traineeships.facts(lines.stream().map(StipendLine::agreementId).collect(Collectors.toSet()));
        return chosen.stream()
                .map(claim -> new NoticeLine(
                        claim.baseName(),
                        maskedNames(
                                lines.stream()
                                        .filter(line -> line.claimId().equals(claim.id()))
                                        .toList(),
                                agreements),
                        claim.people(),
                        claim.total().fen()))
                .toList();
    }

    /** One name per person, however many months; masked here, so that no whole name reaches the notice. */
    private static List<String> maskedNames(Collection<StipendLine> lines, Map<String, TraineeshipFacts> agreements) {
        return lines.stream()
                .map(StipendLine::agreementId)
                .distinct()
                .map(id -> Optional.ofNullable(agreements.get(id)).orElseThrow())
                .map(agreement -> Mask.name(agreement.names().trainee()))
                .toList();
    }

    private StipendClaim find(String id) {
        return claims.claim(id).orElseThrow(StipendProblems::absent);
    }
}
