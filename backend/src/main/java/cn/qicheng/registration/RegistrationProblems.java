package cn.qicheng.registration;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import cn.qicheng.registration.domain.WindowPost;
import java.time.Duration;
import java.util.List;

/** The refusals of windows, profiles and registrations; see docs/errors.md. */
public final class RegistrationProblems {

    public static DomainProblem notOpenYet(Duration wait) {
        return new DomainProblem(Kind.TOO_EARLY, "REG-101", "报名还没有开始，这次点击不占名额，也不影响开始后报名。")
                .retryAfter(wait.plusMillis(999));
    }

    /** The window is open and this person's moment has not come; nobody can choose it. */
    public static DomainProblem notYourTurn(Duration wait) {
        return new DomainProblem(Kind.TOO_EARLY, "REG-119", "开放了，正在分批放行，马上轮到你。这次点击没有算，也不影响轮到后报名。")
                .retryAfter(wait.plusMillis(999));
    }

    static DomainProblem spreadWrong(int longest) {
        return new DomainProblem(Kind.REFUSED, "REG-120", "分批放行的时长不对，请改好再交。")
                .naming(List.of(new FieldReason("spreadSeconds", "从 0 到 %d 秒".formatted(longest))));
    }

    public static DomainProblem closed() {
        return new DomainProblem(Kind.GONE, "REG-102", "这个时段的报名已经结束。可以看看其他时段。");
    }

    /** One for all: it is said tens of thousands of times a second and never differs. */
    public static final DomainProblem SOLD_OUT =
            new DomainProblem(Kind.GONE, "REG-103", "这个岗位的名额已经报满。可以排候补，或换一个还有名额的岗位。");

    public static DomainProblem soldOut() {
        return SOLD_OUT;
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

    /** Too many in line: said at once, with the time after which it is worth coming back. */
    public static DomainProblem busy(long seconds) {
        return new DomainProblem(Kind.BUSY, "REG-150", "现在报名的人太多，这次点击没有排上，请稍等几秒再点。名额以系统确认为准，不会因为重试变少。")
                .retryAfter(Duration.ofSeconds(seconds));
    }

    public static DomainProblem stopped() {
        return new DomainProblem(Kind.BUSY, "REG-151", "这个岗位的名额正在核对，暂时不能报名。核对完会恢复，请过一会儿再来。")
                .retryAfter(Duration.ofSeconds(60));
    }

    static DomainProblem notInLine() {
        return new DomainProblem(Kind.ABSENT, "REG-152", "这次点击没有占到名额，也不在排队。可以再点一次报名，不会重复占用名额。");
    }

    /** The same answer the idempotency of every other write gives. */
    public static DomainProblem otherBody() {
        return new DomainProblem(Kind.REFUSED, "WEB-101", "同一个防重编号用在了不同的内容上，没有办理。请重新打开页面再交。");
    }

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "REG-106", "没有找到这份报名，或它不属于你。");
    }

    public static DomainProblem windowAbsent() {
        return new DomainProblem(Kind.ABSENT, "REG-107", "没有找到这个报名时段，可能已经取消。");
    }

    public static DomainProblem postAbsent() {
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

    public static DomainProblem tooManyFromThere(Duration wait) {
        return new DomainProblem(Kind.TOO_MANY, "REG-118", "从你现在用的网络来的点击太多，这一次没有算。过几秒会再试，换成手机流量会更快。")
                .retryAfter(wait.plusMillis(999));
    }

    static DomainProblem graduatedInFuture() {
        return new DomainProblem(Kind.REFUSED, "REG-117", "毕业证签发日不对，请照毕业证填写。")
                .naming(List.of(new FieldReason("graduatedOn", "太早或太晚")));
    }

    /** A door that is shut is not a post that is full. */
    public static DomainProblem noPlace(WindowPost post) {
        return switch (post.door()) {
            case OPEN -> soldOut();
            case PAUSED ->
                new DomainProblem(Kind.OUT_OF_ORDER, "REG-130", "这个岗位暂停报名：%s。恢复以后可以接着报。".formatted(reasonOf(post)));
            case CLOSED -> new DomainProblem(Kind.OUT_OF_ORDER, "REG-131", "这个岗位已经停止报名：%s。".formatted(reasonOf(post)));
        };
    }

    private static String reasonOf(WindowPost post) {
        return post.doorReason() == null ? "经办人没有写原因" : post.doorReason();
    }

    static DomainProblem drawsFirst() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-132", "这个时段先抽签，现在登记的人机会一样。请点“参加抽签”。");
    }

    static DomainProblem drawing() {
        return new DomainProblem(Kind.BUSY, "REG-133", "抽签的登记时间到了，正在抽，几秒后就有结果。").retryAfter(Duration.ofSeconds(2));
    }

    static DomainProblem arrivalsOver() {
        return new DomainProblem(Kind.GONE, "REG-134", "抽签的登记时间已经过了。还有名额就直接报名，没有就排候补。");
    }

    static DomainProblem drawsForAnotherPost() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-135", "你已经在另一个岗位的抽签里。一个时段抽一个岗位，登记后不能换。");
    }

    static DomainProblem noDraw() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-136", "这个时段不抽签，先到先得。直接报名就行。");
    }

    static DomainProblem placesLeft() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-137", "这个岗位现在有名额，不用排候补。直接报名就行。");
    }

    static DomainProblem waitsTooOften(int most) {
        return new DomainProblem(Kind.REFUSED, "REG-138", "一个时段最多同时排 %d 个岗位的候补。先退掉一个再排。".formatted(most));
    }

    static DomainProblem waitingAbsent() {
        return new DomainProblem(Kind.ABSENT, "REG-139", "没有找到这次候补，或它不属于你。");
    }

    static DomainProblem offerRunOut() {
        return new DomainProblem(Kind.GONE, "REG-140", "给你留的名额已经过时，让给了下一位。可以重新排候补。");
    }

    static DomainProblem placesPromised(int promised) {
        return new DomainProblem(Kind.REFUSED, "REG-141", "已有 %d 个名额给了人或留给了人，不能比这更少。".formatted(promised))
                .naming(List.of(new FieldReason("places", "至少 " + promised)));
    }

    static DomainProblem placesBeyondFiling(int most, Clause clause) {
        return new DomainProblem(Kind.REFUSED, "REG-142", "备案人数还够 %d 个名额，不能更多。要加，先改岗位备案的人数。".formatted(most))
                .naming(List.of(new FieldReason("places", "至多 " + most)))
                .under(clause);
    }

    static DomainProblem drawTermsWrong(String reason) {
        return new DomainProblem(Kind.REFUSED, "REG-143", "抽签的登记时间不对，请改好再交。")
                .naming(List.of(new FieldReason("drawSeconds", reason)));
    }

    static DomainProblem countsDisagree(List<FieldReason> lines) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-144", "有 %d 处数目对不上，没有封存。请按每一处核对。".formatted(lines.size()))
                .naming(lines);
    }

    static DomainProblem notClosedYet(Duration wait) {
        return new DomainProblem(Kind.TOO_EARLY, "REG-145", "时段还没有结束，到时再对账。").retryAfter(wait.plusMillis(999));
    }

    static DomainProblem offersOut(int offers) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-146", "还有 %d 个名额留给候补的人等答复，答复或过时以后再封存。".formatted(offers));
    }

    static DomainProblem packNotOpen(Duration wait) {
        return new DomainProblem(Kind.TOO_EARLY, "REG-147", "还没到备材料的时间，到时再核对。").retryAfter(wait.plusMillis(999));
    }

    static DomainProblem windowOver() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-148", "这个时段已经封存或取消，不能再改。");
    }

    static DomainProblem notInDraw() {
        return new DomainProblem(Kind.ABSENT, "REG-149", "你没有参加这个时段的抽签。");
    }

    static DomainProblem otherNumber(int people) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-153", "现在要通知的是 %d 人，和你看到的不一样。请再看一遍再发。".formatted(people));
    }

    static DomainProblem announcedAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "REG-154", "这个时段已经通知过了，不会再发一遍。");
    }

    private RegistrationProblems() {}
}
