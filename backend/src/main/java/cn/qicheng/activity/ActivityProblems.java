package cn.qicheng.activity;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Every "no" of activities; see docs/errors.md. */
final class ActivityProblems {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ChinaTime.ZONE);

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "ACT-101", "没有找到这个活动，或它不归你看。请从活动列表里重新打开。");
    }

    static DomainProblem planFaulty(List<FieldReason> faults) {
        return new DomainProblem(Kind.REFUSED, "ACT-102", "活动安排有 %d 处对不上，没有保存。".formatted(faults.size()))
                .naming(faults);
    }

    static DomainProblem changedMeanwhile() {
        return new DomainProblem(Kind.STALE, "ACT-103", "这个活动刚被别人改过，没有保存。请刷新后再改。");
    }

    static DomainProblem registrationOver(Instant until) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACT-104", "报名已在%s截止。".formatted(MINUTE.format(until)));
    }

    static DomainProblem nameless() {
        return new DomainProblem(Kind.REFUSED, "ACT-105", "签到表要写真名。请先填姓名和身份证号，再报名。");
    }

    static DomainProblem begun() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACT-106", "活动已经开始，不能再退出。来不了也没关系。");
    }

    static DomainProblem fewerThanTaken(int taken) {
        return new DomainProblem(Kind.REFUSED, "ACT-107", "已经有 %d 人报上了名，名额不能比这更少。".formatted(taken))
                .naming(List.of(new FieldReason("places", "不能少于 %d".formatted(taken))));
    }

    static DomainProblem tooLateToChange() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACT-108", "活动已经开始或结束，不能再改，也不能取消。");
    }

    static DomainProblem doorsNotOpen(Instant from) {
        return new DomainProblem(Kind.TOO_EARLY, "ACT-109", "还没到签到的时候。%s起可以签到。".formatted(MINUTE.format(from)));
    }

    static DomainProblem doorsClosed() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACT-110", "签到已经结束。确实到场的，请主办单位补记。");
    }

    static DomainProblem notRegistered() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACT-111", "你没有报名这个活动，这次只有报过名的能签到。");
    }

    static DomainProblem stillWaiting() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACT-112", "你还在候补，没有轮到名额，不能签到。请现场问主办单位。");
    }

    static DomainProblem cancelled() {
        return new DomainProblem(Kind.GONE, "ACT-113", "这个活动已经取消。");
    }

    static DomainProblem cannotRate() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACT-114", "签到参加过的人，活动结束后 30 天内可以评价。");
    }

    static DomainProblem ratedAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACT-115", "你已经评价过这个活动，评价不能改。");
    }

    static DomainProblem notByHandNow() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACT-116", "签到开始以后、活动结束后 7 天内才能代记签到。");
    }

    static DomainProblem notAnActivityCode() {
        return new DomainProblem(Kind.REFUSED, "ACT-117", "这个码不是活动签到码。请扫活动现场出示的码。");
    }

    static DomainProblem noPlace() {
        return new DomainProblem(Kind.ABSENT, "ACT-118", "你没有报名这个活动。");
    }

    static DomainProblem nothingLeftAtTheDoor() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACT-119", "名额已经满了，现场不再加人。");
    }

    private ActivityProblems() {}
}
