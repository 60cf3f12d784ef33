package cn.qicheng.attendance;

import cn.qicheng.attendance.ClaimedMonths.Claimed;
import cn.qicheng.attendance.domain.SheetClock;
import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Every "no" of this module, with its code of docs/errors.md. */
final class AttendanceProblems {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    static DomainProblem tooEarly(SheetClock clock, Clause clause) {
        return new DomainProblem(
                        Kind.TOO_EARLY,
                        "ATT-101",
                        "第 %d 个月 %s 起才能签到，到时再来。".formatted(clock.month().number(), DAY.format(clock.opensOn())))
                .under(clause);
    }

    static DomainProblem monthNotEnded(SheetClock clock, Clause clause) {
        return new DomainProblem(
                        Kind.REFUSED,
                        "ATT-102",
                        "第 %d 个月到 %s 才结束，%s 起可以确认。"
                                .formatted(
                                        clock.month().number(),
                                        DAY.format(clock.month().to()),
                                        DAY.format(clock.month().to().plusDays(1))))
                .under(clause);
    }

    static DomainProblem notCheckedIn(Clause clause) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ATT-103", "见习生这个月还没有签到，先请他补签，晚签也收。").under(clause);
    }

    static DomainProblem tooManyDays(long days) {
        var reason = "缺勤加请假不能超过 %d 天".formatted(days);
        return new DomainProblem(Kind.REFUSED, "ATT-104", "缺勤和请假的天数超过了这个月的 %d 天，请改好再确认。".formatted(days))
                .naming(List.of(new FieldReason("absentDays", reason), new FieldReason("leaveDays", reason)));
    }

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "ATT-105", "没有找到这张考勤表，或它不归你看。");
    }

    static DomainProblem alreadyConfirmed() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ATT-106", "这个月已经确认过了，没有重复确认。");
    }

    static DomainProblem alreadyCheckedIn() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ATT-107", "这个月你已经签到了，不用再签。");
    }

    static DomainProblem standInDays(int mostDays) {
        return new DomainProblem(Kind.REFUSED, "ATT-108", "代确认的日子不对：从今天或以后的一天起，最多 %d 天。请改好日期再指定。".formatted(mostDays))
                .naming(List.of(new FieldReason("to", "最多 " + mostDays + " 天，不能早于开始的那天")));
    }

    static DomainProblem notAColleague() {
        return new DomainProblem(Kind.REFUSED, "ATT-109", "只能指定本基地的另一位带教老师。请重新选，或请基地先登记他。");
    }

    static DomainProblem standInNamedAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ATT-110", "这些日子里已经指定了人代你确认。先结束那一次，或换别的日子。");
    }

    static DomainProblem noStandIn() {
        return new DomainProblem(Kind.ABSENT, "ATT-111", "没有找到这次代确认，或它和你无关。");
    }

    static DomainProblem somebodyElseIsNamed() {
        return new DomainProblem(Kind.FORBIDDEN, "ATT-112", "这个码是给另一位老师的，没有接受。请被指定的老师自己扫。");
    }

    static DomainProblem standInSettled() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ATT-113", "这次代确认已经接受过，或已经结束。请刷新看最新的。");
    }

    static DomainProblem dropped(Clause clause) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ATT-151", "见习在这个月结束以前就结束了，这个月不用签到，也不用确认。").under(clause);
    }

    static DomainProblem unknownLeave() {
        return new DomainProblem(Kind.REFUSED, "ATT-114", "请假的种类不对，请从列出的假里重新选。")
                .naming(List.of(new FieldReason("leave", "没有这种假")));
    }

    static DomainProblem claimedAlready(Claimed claim) {
        var way = claim.paid() ? "钱已经拨出，多领的请市就业局按追回办，少领的请基地补申领。" : "请审核的就业局先退回这份申领，退回后再改。";
        return new DomainProblem(
                Kind.OUT_OF_ORDER,
                "ATT-115",
                "这个月已在申领单 %s 里（%s），出勤不能直接改。%s".formatted(claim.no(), claim.stateName(), way));
    }

    static DomainProblem reasonMissing() {
        return new DomainProblem(Kind.REFUSED, "ATT-116", "请写明理由，本人和就业局都看得到。")
                .naming(List.of(new FieldReason("remark", "要写明理由")));
    }

    static DomainProblem notYourTurn(String whose, LocalDate from) {
        return new DomainProblem(
                Kind.TOO_EARLY, "ATT-117", "这个月先由%s确认，%s 起还没确认才轮到你代为确认。".formatted(whose, DAY.format(from)));
    }

    static DomainProblem sameDays() {
        return new DomainProblem(Kind.REFUSED, "ATT-118", "天数和现在登记的一样，没有更正。请改好天数再交。")
                .naming(List.of(new FieldReason("absentDays", "和现在一样")));
    }

    static DomainProblem objectionOpen() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ATT-119", "见习生对这个月有异议，请在异议里答复，不要另行更正。");
    }

    static DomainProblem ruledAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ATT-120", "这个月的出勤已由就业局认定，不能再改。有新的证据请联系就业局。");
    }

    static DomainProblem tooLateToObject(LocalDate last) {
        return new DomainProblem(
                Kind.REFUSED, "ATT-121", "提异议的期限到 %s 为止，已经过了。出勤确有错误的，请联系区县就业局。".formatted(DAY.format(last)));
    }

    static DomainProblem nothingToObject() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ATT-122", "这个月现在不能提异议：还没有确认，或已经提过。请刷新看最新进度。");
    }

    static DomainProblem noObjection() {
        return new DomainProblem(Kind.ABSENT, "ATT-123", "没有找到这份异议，或它不归你办。");
    }

    static DomainProblem alreadyDisputed() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ATT-124", "这个月已经提过疑问，等基地核实。核实清楚了也可以直接确认。");
    }

    static DomainProblem changedSincePreview() {
        return new DomainProblem(Kind.STALE, "ATT-125", "要交接的月份和你看到的不一样了，没有交接。请再看一遍再交接。");
    }

    static DomainProblem nothingToHandOver() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ATT-126", "这位老师名下没有要交接的见习生和月份。");
    }

    static DomainProblem noSpotCheck() {
        return new DomainProblem(Kind.ABSENT, "ATT-127", "没有找到这条抽查线索，或它不归你办。");
    }

    static DomainProblem exportDays(int mostDays) {
        return new DomainProblem(Kind.REFUSED, "ATT-128", "导出的日子不对：从前往后，最多 %d 天。请改好日期再导出。".formatted(mostDays))
                .naming(List.of(new FieldReason("to", "最多 " + mostDays + " 天")));
    }

    private AttendanceProblems() {}
}
