package cn.qicheng.registration;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.time.Duration;
import java.util.List;

/** The refusals of windows, profiles and registrations; see docs/errors.md. */
public final class RegistrationProblems {

    static DomainProblem notOpenYet(Duration wait) {
        return new DomainProblem(Kind.TOO_EARLY, "REG-101", "报名还没有开始，这次点击不占名额，也不影响开始后报名。")
                .retryAfter(wait.plusMillis(999));
    }

    static DomainProblem closed() {
        return new DomainProblem(Kind.GONE, "REG-102", "这个时段的报名已经结束。可以看看其他时段。");
    }

    public static DomainProblem soldOut() {
        return new DomainProblem(Kind.GONE, "REG-103", "这个岗位的名额已经报满。可以换一个还有名额的岗位。");
    }

    public static DomainProblem heldElsewhere() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-104", "你在这个时段已经占了另一个岗位的名额。要换岗位，先撤回原来的报名。");
    }

    static DomainProblem profileIncomplete(List<FieldReason> missing) {
        return new DomainProblem(Kind.REFUSED, "REG-105", "还差 %d 项资料，补齐就能报名。".formatted(missing.size()))
                .naming(missing);
    }

    static DomainProblem notEligible(List<FieldReason> failing, Clause clause) {
        return new DomainProblem(Kind.REFUSED, "REG-105", "有 %d 条不符合见习条件，这次不能报名。".formatted(failing.size()))
                .naming(failing)
                .under(clause);
    }

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "REG-106", "没有找到这份报名，或它不属于你。");
    }

    static DomainProblem windowAbsent() {
        return new DomainProblem(Kind.ABSENT, "REG-107", "没有找到这个报名时段，可能已经取消。");
    }

    static DomainProblem postAbsent() {
        return new DomainProblem(Kind.ABSENT, "REG-108", "这个时段里没有这个岗位，可能已经撤下。");
    }

    static DomainProblem timesWrong(String field, String reason) {
        return new DomainProblem(Kind.REFUSED, "REG-109", "报名时段的时间不对，请改好再交。")
                .naming(List.of(new FieldReason(field, reason)));
    }

    static DomainProblem noPosts(Clause clause) {
        return new DomainProblem(Kind.REFUSED, "REG-110", "没有可以放进这个时段的备案岗位。先导入并备案岗位，或换一批岗位。").under(clause);
    }

    static DomainProblem postsOfferedElsewhere(List<FieldReason> posts) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-111", "有 %d 个岗位正在别的时段里报名，不能同时放进两个时段。".formatted(posts.size()))
                .naming(posts);
    }

    static DomainProblem placesTaken(int taken) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-112", "已有 %d 人报名，时段不能取消。可以等它到时结束。".formatted(taken));
    }

    static DomainProblem notAMentor(Clause clause) {
        return new DomainProblem(Kind.REFUSED, "REG-113", "选的带教老师不在本基地的带教名单里。请重新选一位。")
                .naming(List.of(new FieldReason("mentorPersonId", "不是本基地的带教老师")))
                .under(clause);
    }

    static DomainProblem nothingToMend() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-114", "这份报名没有要补的内容，不用再交。");
    }

    static DomainProblem alreadyAdmitted(Clause clause) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-115", "这位毕业生已经被基地接收过，择业期内只能参加一次见习。").under(clause);
    }

    public static DomainProblem tooFast(Duration wait) {
        return new DomainProblem(Kind.TOO_MANY, "REG-116", "点得太快了。前面的点击有没有占到名额，在“我的报名”里能看到。")
                .retryAfter(wait.plusMillis(999));
    }

    static DomainProblem graduatedInFuture() {
        return new DomainProblem(Kind.REFUSED, "REG-117", "毕业证签发日不对，请照毕业证填写。")
                .naming(List.of(new FieldReason("graduatedOn", "太早或太晚")));
    }

    private RegistrationProblems() {}
}
