package cn.qicheng.stipend;

import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.stipend.domain.BatchState;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.PaymentBatch;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendClaims.Missing;
import cn.qicheng.stipend.domain.StipendClaims.Wanted;
import cn.qicheng.stipend.domain.StipendLine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Money that waits for somebody. Reviews of claims are counted by the reviews themselves. */
@Singleton
class StipendTasks implements TaskSource {

    /** A list longer than a phone's page helps nobody; the next one comes up when one is settled. */
    private static final int MISSING_SHOWN = 20;

    private final StipendClaims claims;
    private final StipendBoard board;
    private final PaymentBoard payments;
    private final Districts districts;
    private final PolicyBook policy;
    private final Clock clock;

    StipendTasks(
            StipendClaims claims,
            StipendBoard board,
            PaymentBoard payments,
            Districts districts,
            PolicyBook policy,
            Clock clock) {
        this.claims = claims;
        this.board = board;
        this.payments = payments;
        this.districts = districts;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        return actor.holds(role)
                ? switch (role) {
                    case GRADUATE -> receipts(actor);
                    case BASE_ADMIN -> ofBases(actor);
                    case DISTRICT_OFFICER -> missing(actor.scopesOf(Role.DISTRICT_OFFICER));
                    case CITY_OFFICER -> ofCity();
                    case FINANCE -> ofFinance(actor);
                    default -> List.<TaskGroup>of();
                }
                : List.of();
    }

    private record Words(String kind, String title, String target) {}

    private List<TaskGroup> ofCity() {
        var found = new ArrayList<>(byState(
                everything(),
                Map.of(
                        ClaimState.APPROVED, new Words("PUBLISH_CLAIMS", "申领等公示", "stipend-notice"),
                        ClaimState.NOTICE_CLOSED, new Words("FILE_CLAIMS", "公示完了，等报备案", "stipend-filing"))));
        found.addAll(missing(Set.of(districts.city().code())));
        return found;
    }

    /**
     * The last hop by its clocks, claim by claim, for the office of the first review: money that trainees say did not come,
     * bases that sit on it past their days, and trainees who say nothing. Silence is never taken for "received".
     */
    private List<TaskGroup> missing(Set<String> offices) {
        var figures = policy.traineeship();
        var found = new ArrayList<TaskGroup>();
        found.addAll(told("CHECK_MISSING", "见习生说没收到补贴：", claims.missing(offices, MISSING_SHOWN)));
        found.addAll(told(
                "CHASE_PASS_ON", "基地超期没转付：", claims.late(offices, daysAgo(figures.passOnWithinDays()), MISSING_SHOWN)));
        found.addAll(told(
                "ASK_SILENT", "转付后一直没人答复：", claims.silent(offices, daysAgo(figures.silentAfterDays()), MISSING_SHOWN)));
        return found;
    }

    private static List<TaskGroup> told(String kind, String title, List<Missing> missed) {
        return missed.stream()
                .map(each -> new TaskGroup(
                        kind,
                        title + each.baseName(),
                        each.lines(),
                        each.oldestSince(),
                        "/bureau/claim-page?id=" + each.claimId()))
                .toList();
    }

    private Instant daysAgo(int days) {
        return ChinaTime.startOf(ChinaTime.today(clock).minusDays(days));
    }

    private List<TaskGroup> receipts(Actor actor) {
        return group(
                new Words("CONFIRM_RECEIPT", "补贴等你确认收到", "my-money"),
                claims.linesToConfirm(actor.personId()).stream()
                        .map(StipendLine::since)
                        .toList());
    }

    private List<TaskGroup> ofBases(Actor actor) {
        var bases = actor.scopesOf(Role.BASE_ADMIN);
        var found = new ArrayList<TaskGroup>();
        var ready = bases.stream().mapToInt(board::ready).sum();
        if (ready > 0) {
            found.add(new TaskGroup("CLAIM_STIPENDS", "补贴可以申领", ready, null, "stipend-claim"));
        }
        found.addAll(byState(
                new Wanted(false, Set.of(), bases, "", "", ""),
                Map.of(
                        ClaimState.RETURNED, new Words("RESUBMIT_CLAIM", "补贴申领被退回", "stipend-claim"),
                        ClaimState.PAID_TO_BASE, new Words("PASS_ON", "补贴等你转给见习生", "stipend-claim"))));
        return found;
    }

    private List<TaskGroup> ofFinance(Actor actor) {
        var found = new ArrayList<>(byState(
                everything(), Map.of(ClaimState.FILED, new Words("ORDER_PAYMENTS", "备案好了，等拨付", "payment-batch"))));
        found.addAll(batches(actor, BatchState.DRAWN_UP, new Words("RELEASE_BATCH", "批次等复核", "payment-batch")));
        found.addAll(batches(actor, BatchState.RELEASED, new Words("SEND_BATCH", "付款文件等送银行", "payment-batch")));
        found.addAll(batches(actor, BatchState.SENT, new Words("RECORD_RESULT", "等银行回单", "payment-batch")));
        return found;
    }

    private List<TaskGroup> batches(Actor actor, BatchState state, Words words) {
        return group(
                words,
                payments.waitingFor(actor, Set.of(state)).stream()
                        .map(PaymentBatch::since)
                        .toList());
    }

    private List<TaskGroup> byState(Wanted wanted, Map<ClaimState, Words> words) {
        return claims.waiting(wanted, words.keySet()).stream()
                .map(waiting -> {
                    var said = java.util.Objects.requireNonNull(words.get(waiting.state()));
                    return new TaskGroup(
                            said.kind(), said.title(), waiting.count(), waiting.oldestSince(), said.target());
                })
                .sorted(Comparator.comparing(TaskGroup::kind))
                .toList();
    }

    private static Wanted everything() {
        return new Wanted(true, Set.of(), Set.of(), "", "", "");
    }

    private static List<TaskGroup> group(Words words, List<Instant> since) {
        return since.stream()
                .min(Comparator.naturalOrder())
                .map(oldest ->
                        List.of(new TaskGroup(words.kind(), words.title(), since.size(), oldest, words.target())))
                .orElse(List.of());
    }
}
