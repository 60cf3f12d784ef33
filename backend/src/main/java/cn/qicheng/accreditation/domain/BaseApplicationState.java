package cn.qicheng.accreditation.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where an application for accreditation stands (17号 第十条、第十一条). */
public enum BaseApplicationState {
    DRAFT("填报中"),
    MATERIAL_REVIEW("资料审核"),
    MATERIAL_RETURNED("资料退回补正"),
    SITE_ASSESSMENT("条件评估"),
    SITE_RETURNED("评估退回改进"),
    CITY_RECHECK("市局复审"),
    RECHECK_RETURNED("复审退回"),
    AWAITING_BATCH("等批次审批"),
    ACCREDITED("已认定"),
    REJECTED("没有通过"),
    WITHDRAWN("已撤回"),
    LAPSED("逾期没有补正");

    private static final Set<BaseApplicationState> RETURNED =
            EnumSet.of(MATERIAL_RETURNED, SITE_RETURNED, RECHECK_RETURNED);
    private static final Set<BaseApplicationState> ENDED = EnumSet.of(ACCREDITED, REJECTED, WITHDRAWN, LAPSED);

    private final String label;

    BaseApplicationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Sent back: it is the unit's turn, on the named items only. */
    public boolean returned() {
        return RETURNED.contains(this);
    }

    public boolean ended() {
        return ENDED.contains(this);
    }

    /** On its way: a second application of the same unit is not taken meanwhile. */
    public boolean underWay() {
        return this != DRAFT && !ended();
    }
}
