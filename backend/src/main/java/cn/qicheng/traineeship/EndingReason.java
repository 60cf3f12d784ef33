package cn.qicheng.traineeship;

import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyPoint;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why a traineeship ends before its last day. The twelve reasons of the document, each under the regime of its article, and
 * one of ours for a base that loses its accreditation. A reason that does not stand here cannot end anything.
 *
 * <p>Policy: 兰人社发〔2016〕17号 第十八条 (B18), 第二十一条 (M21), 第二十二条 (T22).
 */
public enum EndingReason {
    B18_1(Regime.BASE_RIGHT, "已落实工作单位，不能继续见习", "见习生的去向登记在案", asked("EMPLOYMENT", "去了哪里", "单位和入职日期，或三方协议、劳动合同的编号")),
    B18_2(
            Regime.BASE_RIGHT,
            "违反规章，拒不改正",
            "先书面通知改正，仍不改正，才能用这一条",
            asked("RULE_BROKEN", "违反了哪条规章", "制度名称、条款和哪天发生的"),
            asked("CORRECTION_NOTICE", "改正通知", "哪天、用什么方式书面通知本人改正"),
            asked("REFUSAL", "拒不改正的事实", "通知以后又发生了什么")),
    B18_3(
            Regime.BASE_RIGHT,
            "不服从管理，造成严重损失",
            "要有严重损失的证据，不服从管理本身不够",
            asked("DISOBEDIENCE", "怎么不服从管理", "哪天、谁安排的、本人怎么做的"),
            asked("LOSS", "严重损失", "损失了什么、多少、凭据编号")),
    B18_4(Regime.BASE_RIGHT, "本人不愿继续", "要有见习生本人的表示，不能替他说", asked("OWN_WORDS", "本人怎么表示的", "哪天、书面还是消息、原话")),
    M21_1(Regime.MUTUAL, "要参加机关、事业单位招录考试", "双方说定最后一天；基地配合办离职手续"),
    M21_2(Regime.MUTUAL, "另有就业意向", "双方说定最后一天；基地配合办离职手续"),
    T22_0(Regime.NOTICE, "个人原因", "书面告诉基地，过了通知的日子自动结束，不用基地同意"),
    T22_1(Regime.AT_ONCE, "基地没有按约及时足额发生活补贴", "马上结束，就业局去查基地"),
    T22_2(Regime.AT_ONCE, "基地没有按约提供岗位或条件", "马上结束，就业局去查基地"),
    T22_3(Regime.AT_ONCE, "安排有毒有害或有安全隐患的工作", "马上结束，就业局去查基地"),
    T22_4(Regime.AT_ONCE, "用暴力、威胁或限制自由强迫见习", "马上结束，区县和市就业局同时收到警报"),
    T22_5(Regime.AT_ONCE, "违章指挥、强令冒险，危及人身安全", "马上结束，区县和市就业局同时收到警报"),
    /** The document leaves open what becomes of the trainees; ours: it ends, and the bureau may place them elsewhere. */
    S00_BASE_REVOKED(Regime.SYSTEM, "基地被取消资格", "由就业局调剂到别的基地");

    /** What kind of ending it is: who may begin it, and what has to happen before it takes effect. */
    public enum Regime {
        /** 第十八条: on the day, with evidence. */
        BASE_RIGHT(PolicyPoint.BASE_MAY_END, Role.BASE_ADMIN),
        /** 第二十一条: proposed by either, accepted by the other. */
        MUTUAL(PolicyPoint.END_TOGETHER, Role.GRADUATE, Role.BASE_ADMIN),
        /** 第二十二条: told in writing some days before; the base is told and not asked. */
        NOTICE(PolicyPoint.RIGHT_TO_LEAVE, Role.GRADUATE),
        /** 第二十二条: at once, with neither notice nor consent; opens an inspection of the base. */
        AT_ONCE(PolicyPoint.RIGHT_TO_LEAVE, Role.GRADUATE),
        /** Nobody's choice. */
        SYSTEM(PolicyPoint.BASE_REVOKED, Role.SYSTEM);

        private final PolicyPoint point;
        private final Set<Role> startedBy;

        Regime(PolicyPoint point, Role... startedBy) {
            this.point = point;
            this.startedBy = Set.of(startedBy);
        }

        public PolicyPoint point() {
            return point;
        }

        public boolean startedBy(Role role) {
            return startedBy.contains(role);
        }
    }

    /** One thing that must be written down before the reason counts. */
    public record Evidence(String code, String label, String hint) {}

    private final Regime regime;
    private final String title;
    private final String sequel;
    private final List<Evidence> evidence;

    EndingReason(Regime regime, String title, String sequel, Evidence... evidence) {
        this.regime = regime;
        this.title = title;
        this.sequel = sequel;
        this.evidence = List.of(evidence);
    }

    public Regime regime() {
        return regime;
    }

    public String title() {
        return title;
    }

    /** What the reason asks for and what follows, in a sentence for whoever chooses it. */
    public String sequel() {
        return sequel;
    }

    public List<Evidence> evidence() {
        return evidence;
    }

    /** Whether somebody's safety or freedom is at stake, so that the city is told as well. */
    public boolean alarms() {
        return this == T22_4 || this == T22_5;
    }

    /** Returns the reasons a role may put forward, in the order of the document. */
    public static List<EndingReason> openTo(Role role) {
        return Stream.of(values())
                .filter(reason -> reason.regime.startedBy(role))
                .toList();
    }

    private static Evidence asked(String code, String label, String hint) {
        return new Evidence(code, label, hint);
    }
}
