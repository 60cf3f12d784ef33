package cn.qicheng.demo;

import static cn.qicheng.demo.ClaimStage.AT_THE_BANK;
import static cn.qicheng.demo.ClaimStage.BANK_RETURNED;
import static cn.qicheng.demo.ClaimStage.IN_FIRST_REVIEW;
import static cn.qicheng.demo.ClaimStage.IN_HAND;
import static cn.qicheng.demo.ClaimStage.IN_SECOND_REVIEW;
import static cn.qicheng.demo.ClaimStage.NOT_RECEIVED;
import static cn.qicheng.demo.ClaimStage.ON_NOTICE;
import static cn.qicheng.demo.ClaimStage.SENT_BACK;
import static cn.qicheng.demo.ClaimStage.TO_FILE;
import static cn.qicheng.demo.ClaimStage.TO_ORDER;
import static cn.qicheng.demo.ClaimStage.TO_PASS_ON;
import static cn.qicheng.demo.ClaimStage.TO_PUBLISH;
import static cn.qicheng.demo.ClaimStage.TO_RECEIVE;
import static cn.qicheng.demo.ClaimStage.TO_RELEASE;
import static cn.qicheng.demo.DemoLife.Standing.HAS_TO_MEND;
import static cn.qicheng.demo.DemoLife.Standing.HAS_TO_SIGN;
import static cn.qicheng.demo.DemoLife.Standing.NOT_TAKEN;
import static cn.qicheng.demo.DemoLife.Standing.REFUSED;
import static cn.qicheng.demo.DemoLife.Standing.WAITS_FOR_FILING;
import static cn.qicheng.demo.DemoLife.Standing.WAITS_FOR_THE_BASE;
import static cn.qicheng.demo.DemoLife.Standing.WAITS_FOR_THE_BASES_SIGNATURE;
import static cn.qicheng.demo.DemoLife.Standing.WAITS_FOR_THE_DISTRICT;
import static cn.qicheng.demo.DemoLife.Standing.WITHDREW;

import cn.qicheng.traineeship.EndingReason;
import java.util.List;

/**
 * The story of the demonstration's city: who is where today. {@link DemoPlan} turns it into days and acts.
 *
 * <p>The people of the walkthrough's journey stay out of it: graduate-1 begins from nothing, and base-1 has no claim that
 * waits for an office, so that the one she is in is easily told from the others.
 */
final class DemoScript {

    /** Eight months and some weeks: time for a whole traineeship and its last payment. */
    static final int BEGINS_MONTHS_AGO = 8;

    static final int BEGINS_DAYS_MORE = 20;

    private static final String TESTING = "软件测试";
    private static final String FRONT_END = "前端开发";
    private static final String NURSING = "护理见习";
    private static final String RECORDS = "病案管理";
    private static final String PROCESS = "工艺员";
    private static final String INVITING = "招商助理";

    static final List<DemoLife> LIVES = List.of(

            // 兰山乙样例信息技术, 城关区
            life("graduate-2", TESTING, "supervisor-2")
                    .isInMonth(5, 12)
                    .absent(1, 1, "缺勤一天，已谈话")
                    .money(3, TO_RECEIVE)
                    .onLeave(4, 2, "请了两天病假，有假条")
                    .notConfirmedFrom(4),
            life("graduate-9", TESTING, "supervisor-2")
                    .isInMonth(5, 14)
                    .money(3, TO_RECEIVE)
                    .notConfirmedFrom(4),
            life("graduate-3", FRONT_END, "supervisor-1").isInMonth(4, 27).money(3, TO_PASS_ON),
            life("graduate-7", FRONT_END, "supervisor-1")
                    .isInMonth(6, 16)
                    .money(3, NOT_RECEIVED)
                    .money(4, TO_PASS_ON)
                    .checkedInLate(5, 8, "手机坏了，换了新的才签上")
                    .notConfirmedFrom(5),
            life("graduate-10", FRONT_END, "supervisor-2")
                    .isInMonth(5, 20)
                    .money(3, IN_HAND)
                    .money(4, TO_RELEASE),
            life("graduate-4", FRONT_END, "supervisor-2").stands(HAS_TO_SIGN, ""),
            life("graduate-5", TESTING, "supervisor-2").stands(HAS_TO_MEND, "查到 9 月有社保记录。已经离职，就补一张离职证明"),
            life("graduate-11", TESTING, "supervisor-2").stands(WAITS_FOR_THE_BASE, ""),
            life("graduate-12", FRONT_END, "supervisor-2").stands(WAITS_FOR_THE_BASES_SIGNATURE, ""),
            life("graduate-13", TESTING, "supervisor-2").stands(WAITS_FOR_FILING, ""),
            life("graduate-14", TESTING, "supervisor-2").stands(WAITS_FOR_THE_DISTRICT, ""),

            // 白塔丙样例职业医院, 城关区
            life("graduate-8", NURSING, "supervisor-3").isInMonth(7, 45).onLeave(2, 3, "事假三天"),
            life("graduate-17", NURSING, "supervisor-3")
                    .isInMonth(3, 12)
                    .money(1, TO_ORDER)
                    .notClaimed(2),
            life("graduate-18", RECORDS, "supervisor-3")
                    .isInMonth(4, 18)
                    .money(2, BANK_RETURNED)
                    .money(3, IN_FIRST_REVIEW),
            life("graduate-19", RECORDS, "supervisor-3").isInMonth(2, 16).money(1, IN_SECOND_REVIEW),
            life("graduate-15", NURSING, "supervisor-3").stands(WITHDREW, "家里有事，先不去了"),
            life("graduate-16", NURSING, "supervisor-3").stands(NOT_TAKEN, "这个岗位要倒夜班，本人面谈后不愿意"),
            life("graduate-25", RECORDS, "supervisor-3").stands(REFUSED, "社会保险参保记录显示在职，不属于未就业"),

            // One intake of the same hospital, the first month of them all waiting for one teacher's signature.
            intake("graduate-30", NURSING, 7),
            intake("graduate-31", NURSING, 7),
            intake("graduate-32", NURSING, 7).checkedInLate(1, 6, "换了新手机，才签上"),
            intake("graduate-33", NURSING, 7),
            intake("graduate-34", NURSING, 7),
            intake("graduate-35", NURSING, 7).onLeave(1, 2, "家里有事，请了两天假"),
            intake("graduate-36", NURSING, 8),
            intake("graduate-37", RECORDS, 8),
            intake("graduate-38", RECORDS, 8),
            intake("graduate-39", RECORDS, 8),
            intake("graduate-40", RECORDS, 8),
            intake("graduate-41", RECORDS, 8),

            // 丝路丁样例机电装备, 七里河区
            life("graduate-20", PROCESS, "supervisor-4")
                    .isInMonth(3, 18)
                    .money(1, AT_THE_BANK)
                    .money(2, SENT_BACK),
            life("graduate-21", PROCESS, "supervisor-4")
                    .isInMonth(6, 5)
                    .money(4, TO_RELEASE)
                    .notConfirmedFrom(5),
            life("graduate-22", PROCESS, "supervisor-4").isInMonth(1, 9),
            life("graduate-23", PROCESS, "supervisor-4").stands(WAITS_FOR_THE_DISTRICT, ""),

            // 河畔己样例创业园, 七里河区
            life("graduate-26", INVITING, "supervisor-5").isInMonth(2, 19).money(1, TO_PUBLISH),
            life("graduate-27", INVITING, "supervisor-5")
                    .isInMonth(3, 25)
                    .money(1, TO_FILE)
                    .money(2, ON_NOTICE),
            life("graduate-28", INVITING, "supervisor-5")
                    .isInMonth(4, 4)
                    .money(2, ON_NOTICE)
                    .notConfirmedFrom(3),
            life("graduate-24", INVITING, "supervisor-5").stands(WAITS_FOR_FILING, ""),
            life("graduate-29", INVITING, "supervisor-5").stands(WAITS_FOR_THE_BASE, ""),

            // One early end of each regime.
            life("graduate-42", PROCESS, "supervisor-4")
                    .isInMonth(2, 18)
                    .notConfirmedFrom(1)
                    .ends(EndingReason.T22_1, 2, "生活补贴拖了两个月没发"),
            life("graduate-43", INVITING, "supervisor-5")
                    .isInMonth(3, 16)
                    .notClaimed(1)
                    .notClaimed(2)
                    .ends(EndingReason.T22_0, 1, "家里有事，要回老家"),
            life("graduate-44", INVITING, "supervisor-5")
                    .isInMonth(2, 8)
                    .notConfirmedFrom(1)
                    .ends(EndingReason.M21_2, 1, "听说你找到了工作，商量一下哪天结束"),
            life("graduate-45", PROCESS, "supervisor-4")
                    .isInMonth(3, 20)
                    .notClaimed(1)
                    .notClaimed(2)
                    .ends(EndingReason.B18_1, 5, ""));

    private static DemoLife intake(String account, String post, int dayOfSecondMonth) {
        return life(account, post, "supervisor-3")
                .isInMonth(2, dayOfSecondMonth)
                .notConfirmedFrom(1);
    }

    private static DemoLife life(String account, String post, String supervisor) {
        return DemoLife.of(account, post, supervisor);
    }

    private DemoScript() {}
}
