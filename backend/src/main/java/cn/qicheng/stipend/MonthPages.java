package cn.qicheng.stipend;

import cn.qicheng.attendance.SheetFacts;
import cn.qicheng.district.District;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.stipend.Entitlements.Examined;
import cn.qicheng.stipend.MoneyMonthView.Bridge;
import cn.qicheng.stipend.domain.ClaimStep;
import cn.qicheng.stipend.domain.LineMove;
import cn.qicheng.stipend.domain.LineState;
import cn.qicheng.stipend.domain.StipendLine;
import cn.qicheng.stipend.domain.StipendRule;
import cn.qicheng.stipend.domain.StipendRuling;
import cn.qicheng.traineeship.TraineeshipFacts;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Hop;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws one month of a trainee's money: its station, its holder, its clock and its way. */
@Singleton
class MonthPages {

    /** These take their turn with time and people and are told as stations; the others block. */
    private static final Set<StipendRule> IN_THE_COURSE_OF_THINGS = EnumSet.of(
            StipendRule.MONTH_ENDED,
            StipendRule.CHECKED_IN,
            StipendRule.ATTENDANCE_CONFIRMED,
            StipendRule.NOT_CLAIMED_YET);

    /** A month's line within its claim's story. */
    record Money(StipendLine line, ClaimStory story) {}

    /**
     * What is known of a month.
     *
     * @param money its living line, if it is claimed
     * @param rejected the claim that was rejected last, if there was one
     */
    record Known(Examined examined, Optional<Money> money, Optional<ClaimStory> rejected) {}

    /** Where a month stands. {@code holder} null means that nobody must act. */
    private record Stage(
            String code,
            String label,
            boolean turn,
            @Nullable Holder holder,
            @Nullable Instant since,
            @Nullable LocalDate due,
            Bridge bridge) {}

    private final MoneyTrail trail;
    private final ExpectedHands expectations;
    private final PolicyBook policy;

    MonthPages(MoneyTrail trail, ExpectedHands expectations, PolicyBook policy) {
        this.trail = trail;
        this.expectations = expectations;
        this.policy = policy;
    }

    /** A month of an agreement that is signed and not yet on file. */
    MoneyMonthView beforeFiling(TraineeshipFacts agreement, ServiceMonth month, StipendRuling ruling, LocalDate today) {
        var bridge = bridgeByTime(month, today);
        var hops = new ArrayList<>(
                List.of(Hop.todo("CHECK_IN", "你签到"), Hop.todo("CONFIRM", "出勤确认"), Hop.todo("CLAIM", "基地申领")));
        hops.addAll(trail.officesToCome());
        hops.addAll(List.of(Hop.todo("PASS_ON", "基地转给你"), Hop.todo("RECEIPT", "你确认收到")));
        return new MoneyMonthView(
                month.number(),
                month.from(),
                month.to(),
                policy.traineeship(month.from()).stipendPerMonth().fen(),
                "NOT_FILED",
                "协议待备案",
                null,
                null,
                null,
                false,
                new Holder(agreement.baseName(), "基地报备案"),
                null,
                null,
                false,
                blockedBy(ruling),
                null,
                hops,
                bridge,
                List.of());
    }

    MoneyMonthView page(Known known, District district, LocalDate today) {
        var sheet = known.examined().sheet();
        var stage = known.money().map(this::stageOf).orElseGet(() -> beforeClaim(known.examined(), today));
        var waits = known.money().isEmpty() && !sheet.dropped() && sheet.month().endedBefore(today);
        var blocked = waits ? blockedBy(known.examined().ruling()) : null;
        return new MoneyMonthView(
                sheet.month().number(),
                sheet.month().from(),
                sheet.month().to(),
                known.money()
                        .map(money -> money.line().amount())
                        .orElse(known.examined().stipendCase().policy().stipendPerMonth())
                        .fen(),
                stage.code(),
                stage.label(),
                sheet.id(),
                known.money().map(money -> money.line().id()).orElse(null),
                known.money().map(money -> money.story().claim().no()).orElse(null),
                stage.turn(),
                stage.holder(),
                stage.since(),
                stage.due(),
                known.money().map(money -> trail.dueProvisional(money.story())).orElse(false),
                blocked,
                expected(known, stage, blocked, district, today),
                hops(known, today),
                stage.bridge(),
                moves(known, stage));
    }

    private @Nullable ExpectedView expected(
            Known known, Stage stage, @Nullable CheckView blocked, District district, LocalDate today) {
        if (blocked != null
                || stage.bridge() == Bridge.FUTURE
                || stage.bridge() == Bridge.RECEIVED
                || stage.bridge() == Bridge.ENDED) {
            return null;
        }
        return expectations.of(
                district,
                known.examined().sheet().month().to(),
                known.money().map(money -> money.story().claim().state()).orElse(null),
                today);
    }

    private static List<String> moves(Known known, Stage stage) {
        if (stage.code().equals("CHECK_IN")) {
            return List.of("CHECK_IN");
        }
        return known.money()
                .map(money -> money.line().state())
                .map(state -> Stream.of(LineMove.CONFIRM_RECEIPT, LineMove.REPORT_MISSING)
                        .filter(move -> move.from().contains(state))
                        .map(LineMove::name)
                        .toList())
                .orElse(List.of());
    }

    /** Returns the first check that no passing of time will mend. */
    private static @Nullable CheckView blockedBy(StipendRuling ruling) {
        return ruling.broken().stream()
                .filter(check -> !IN_THE_COURSE_OF_THINGS.contains(check.rule()))
                .findFirst()
                .map(CheckView::of)
                .orElse(null);
    }

    private Stage beforeClaim(Examined examined, LocalDate today) {
        var sheet = examined.sheet();
        var names = examined.agreement().names();
        if (sheet.dropped()) {
            return new Stage("ENDED", "见习提前结束，这个月不算", false, null, null, null, Bridge.ENDED);
        }
        if (today.isBefore(sheet.month().from())) {
            return new Stage("FUTURE", "还没到", false, null, null, null, Bridge.FUTURE);
        }
        if (!sheet.checkedIn() && !today.isBefore(sheet.days().checkInOpensOn())) {
            return new Stage(
                    "CHECK_IN",
                    "等你签到",
                    true,
                    new Holder(names.trainee(), "见习生"),
                    ChinaTime.startOf(sheet.days().checkInOpensOn()),
                    sheet.days().checkInClosesOn(),
                    Bridge.TURN);
        }
        if (!sheet.month().endedBefore(today)) {
            return new Stage("RUNNING", sheet.checkedIn() ? "已签到，等月底" : "见习中", false, null, null, null, Bridge.CURRENT);
        }
        if (!sheet.confirmed()) {
            return new Stage(
                    "CONFIRM",
                    "等出勤确认",
                    false,
                    sheet.turn().holder(),
                    sheet.turn().since(),
                    sheet.turn().due(),
                    Bridge.OTHERS);
        }
        return new Stage(
                "CLAIM",
                "等基地申领",
                false,
                new Holder(examined.agreement().baseName(), "基地"),
                sheet.confirmedAt(),
                null,
                Bridge.OTHERS);
    }

    private Stage stageOf(Money money) {
        var line = money.line();
        var story = money.story();
        var base = new Holder(story.claim().baseName(), "基地");
        if (!MoneyTrail.withTheBase(story.claim().state())) {
            return new Stage(
                    story.claim().state().name(),
                    story.claim().state().label(),
                    false,
                    trail.holder(story),
                    story.claim().since(),
                    trail.due(story),
                    Bridge.OTHERS);
        }
        return switch (line.state()) {
            case CLAIMED ->
                new Stage(
                        "PAID_TO_BASE",
                        "等基地转给你",
                        false,
                        base,
                        story.claim().since(),
                        trail.passOnDue(story),
                        Bridge.OTHERS);
            case PASSED_ON ->
                new Stage("PASSED_ON", "等你确认收到", true, new Holder("你", "见习生"), line.since(), null, Bridge.TURN);
            case NOT_RECEIVED ->
                new Stage("NOT_RECEIVED", "你说没收到，基地再核", false, base, line.since(), null, Bridge.OTHERS);
            case RECEIVED -> new Stage("RECEIVED", "已到手", false, null, line.since(), null, Bridge.RECEIVED);
            case RECLAIMED ->
                new Stage("RECLAIMED", "要退回", false, new Holder("市就业局", "追回"), line.since(), null, Bridge.OTHERS);
            case RECOVERED -> new Stage("RECOVERED", "已退回", false, null, line.since(), null, Bridge.OTHERS);
            case WRITTEN_OFF -> new Stage("WRITTEN_OFF", "不再追回", false, null, line.since(), null, Bridge.OTHERS);
        };
    }

    private static Bridge bridgeByTime(ServiceMonth month, LocalDate today) {
        if (today.isBefore(month.from())) {
            return Bridge.FUTURE;
        }
        return month.endedBefore(today) ? Bridge.OTHERS : Bridge.CURRENT;
    }

    private List<Hop> hops(Known known, LocalDate today) {
        var sheet = known.examined().sheet();
        var names = known.examined().agreement().names();
        if (sheet.dropped()) {
            return List.of(
                    Hop.stopped("ENDED", "见习提前结束", known.examined().agreement().endedOn(), null)
                            .noting("没做满的月份没有补贴")
                            .under(policy.clause(PolicyPoint.PART_MONTH)));
        }
        var hops = new ArrayList<Hop>();
        hops.add(checkIn(sheet, names, today).under(policy.clause(PolicyPoint.CHECK_IN)));
        hops.add(confirmation(sheet, today).under(policy.clause(PolicyPoint.CONFIRMATION)));
        hops.add(claim(known).under(policy.clause(PolicyPoint.CLAIM_START)));
        hops.addAll(known.money().map(money -> trail.offices(money.story())).orElseGet(trail::officesToCome));
        hops.add(passOn(known.money()).under(policy.clause(PolicyPoint.PASS_ON)));
        hops.add(receipt(known.money()));
        return hops;
    }

    private static Hop checkIn(SheetFacts sheet, TraineeshipFacts.Names names, LocalDate today) {
        var at = sheet.checkedInAt();
        if (at != null) {
            return Hop.done("CHECK_IN", "你签到", ChinaTime.dayOf(at), names.trainee());
        }
        return today.isBefore(sheet.days().checkInOpensOn())
                ? Hop.todo("CHECK_IN", "你签到").noting(sheet.days().checkInOpensOn() + " 起可以签")
                : Hop.current("CHECK_IN", "你签到", names.trainee());
    }

    private static Hop confirmation(SheetFacts sheet, LocalDate today) {
        var at = sheet.confirmedAt();
        if (at != null) {
            return Hop.done("CONFIRM", "出勤确认", ChinaTime.dayOf(at), sheet.word().by())
                    .noting(sheet.word().inWords());
        }
        var holder = sheet.turn().holder();
        return sheet.checkedIn() && sheet.month().endedBefore(today)
                ? Hop.current("CONFIRM", "出勤确认", holder == null ? null : holder.name())
                : Hop.todo("CONFIRM", "出勤确认");
    }

    private static Hop claim(Known known) {
        var base = known.examined().agreement().baseName();
        var earlier = known.rejected()
                .flatMap(story -> story.last(MoneyTrail.ENDED))
                .map(ClaimStep::note)
                .map(note -> "上一次申领没有通过：" + note)
                .orElse(null);
        return known.money()
                .map(money -> Hop.done(
                        "CLAIM", "基地申领", ChinaTime.dayOf(money.story().claim().submittedAt()), base))
                .orElseGet(() -> known.examined().sheet().confirmed()
                        ? Hop.current("CLAIM", "基地申领", base).noting(earlier)
                        : Hop.todo("CLAIM", "基地申领"));
    }

    private Hop passOn(Optional<Money> money) {
        var reached = money.filter(
                found -> MoneyTrail.withTheBase(found.story().claim().state()));
        if (reached.isEmpty()) {
            return Hop.todo("PASS_ON", "基地转给你");
        }
        var line = reached.get().line();
        var base = reached.get().story().claim().baseName();
        return switch (line.state()) {
            case CLAIMED ->
                Hop.current("PASS_ON", "基地转给你", base)
                        .noting("最晚 " + trail.passOnDue(reached.get().story()));
            case NOT_RECEIVED -> Hop.current("PASS_ON", "基地转给你", base).noting("你说没收到，基地核对后再转");
            case PASSED_ON, RECEIVED ->
                Hop.done("PASS_ON", "基地转给你", line.passedOnOn(), base).noting("回单 " + line.proofNo());
            case RECLAIMED, RECOVERED, WRITTEN_OFF ->
                Hop.stopped("PASS_ON", "要求退回", ChinaTime.dayOf(line.since()), base)
                        .noting(line.state().label());
        };
    }

    private static Hop receipt(Optional<Money> money) {
        var line = money.map(Money::line).orElse(null);
        if (line == null
                || line.state() == LineState.CLAIMED
                || line.state() == LineState.NOT_RECEIVED
                || line.state().demandedBack()) {
            return Hop.todo("RECEIPT", "你确认收到");
        }
        return line.state() == LineState.RECEIVED
                ? Hop.done("RECEIPT", "你确认收到", ChinaTime.dayOf(line.since()), "你")
                : Hop.current("RECEIPT", "你确认收到", "你");
    }
}
