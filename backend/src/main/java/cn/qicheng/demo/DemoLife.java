package cn.qicheng.demo;

import cn.qicheng.traineeship.EndingReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to one graduate, as {@link DemoScript} tells it. Whatever is not said goes its usual way. */
final class DemoLife {

    /** Where somebody stands who has no agreement on file yet. */
    enum Standing {
        WAITS_FOR_THE_DISTRICT,
        HAS_TO_MEND,
        REFUSED,
        WAITS_FOR_THE_BASE,
        HAS_TO_SIGN,
        WAITS_FOR_THE_BASES_SIGNATURE,
        WAITS_FOR_FILING,
        WITHDREW,
        NOT_TAKEN
    }

    /** What was not as usual in a month; days are counted from the month's last day. */
    record Odd(
            int checkedInDaysAfterEnd,
            @Nullable String note,
            int absentDays,
            int leaveDays,
            @Nullable String remark) {

        static final Odd NOTHING = new Odd(0, null, 0, 0, null);
    }

    private static final int TERM_MONTHS = 6;

    final String account;
    final String post;
    final String supervisor;
    private @Nullable Standing standing;
    private String words = "";
    private int month;
    private int dayOfMonth;
    private final Map<Integer, Odd> odd = new HashMap<>();
    private final Map<Integer, ClaimStage> stages = new HashMap<>();
    private final Set<Integer> unclaimed = new HashSet<>();
    private int confirmedUpTo = TERM_MONTHS;
    private @Nullable EndingReason ending;
    private int endedWorkingDaysAgo;

    private DemoLife(String account, String post, String supervisor) {
        this.account = account;
        this.post = post;
        this.supervisor = supervisor;
    }

    static DemoLife of(String account, String post, String supervisor) {
        return new DemoLife(account, post, supervisor);
    }

    DemoLife stands(Standing where, String because) {
        standing = where;
        words = because;
        return this;
    }

    /** Today is this day of this service month; month 7 is the time after the term. */
    DemoLife isInMonth(int serviceMonth, int day) {
        month = serviceMonth;
        dayOfMonth = day;
        return this;
    }

    /** Some working days ago somebody put forward this reason: the base if it is one of its own, or proposed to the trainee. */
    DemoLife ends(EndingReason reason, int workingDaysAgo, String because) {
        ending = reason;
        endedWorkingDaysAgo = workingDaysAgo;
        words = because;
        return this;
    }

    DemoLife money(int ofMonth, ClaimStage stage) {
        stages.put(ofMonth, stage);
        return this;
    }

    DemoLife notClaimed(int ofMonth) {
        unclaimed.add(ofMonth);
        return this;
    }

    DemoLife notConfirmedFrom(int ofMonth) {
        confirmedUpTo = ofMonth - 1;
        return this;
    }

    DemoLife checkedInLate(int ofMonth, int daysAfterEnd, String note) {
        odd.put(ofMonth, new Odd(daysAfterEnd, note, 0, 0, null));
        return this;
    }

    DemoLife onLeave(int ofMonth, int days, String note) {
        odd.put(ofMonth, new Odd(0, note, 0, days, note));
        return this;
    }

    DemoLife absent(int ofMonth, int days, String remark) {
        odd.put(ofMonth, new Odd(0, null, days, 0, remark));
        return this;
    }

    DemoBase base() {
        return DemoBase.supervisedBy(supervisor);
    }

    @Nullable
    Standing standing() {
        return standing;
    }

    @Nullable
    EndingReason ending() {
        return ending;
    }

    int endedWorkingDaysAgo() {
        return endedWorkingDaysAgo;
    }

    String words() {
        return words;
    }

    int month() {
        return month;
    }

    int dayOfMonth() {
        return dayOfMonth;
    }

    Odd oddOf(int ofMonth) {
        return odd.getOrDefault(ofMonth, Odd.NOTHING);
    }

    @Nullable
    ClaimStage stageOf(int ofMonth) {
        return stages.get(ofMonth);
    }

    boolean claims(int ofMonth) {
        return confirms(ofMonth) && !unclaimed.contains(ofMonth);
    }

    boolean confirms(int ofMonth) {
        return ofMonth <= confirmedUpTo;
    }

    List<Integer> endedMonths() {
        var ended = new ArrayList<Integer>();
        for (var number = 1; number < month; number++) {
            ended.add(number);
        }
        return List.copyOf(ended);
    }

    @Override
    public String toString() {
        return account;
    }
}
