package cn.qicheng.stipend.domain;

import cn.qicheng.policy.PolicyPoint;

/** Why money was not owed, or is not owed any more before it left; each with the place in the policy that it rests on. */
public enum ClawbackGround {
    FALSE_MONTH("虚报人数或见习时间", PolicyPoint.FRAUD),
    MISUSED("基地挤占、挪用或没有转付", PolicyPoint.FRAUD),
    ENDED_EARLY("见习提前结束，这个月没有满", PolicyPoint.TERM),
    NOT_ENTITLED("不符合见习条件", PolicyPoint.NOT_EMPLOYED),
    UNTRUE_PAPERS("申领材料不真实或不齐全", PolicyPoint.CLAIM_REVIEW),
    PAID_IN_ERROR("算错、发错", PolicyPoint.DISBURSEMENT);

    private final String label;
    private final PolicyPoint point;

    ClawbackGround(String label, PolicyPoint point) {
        this.label = label;
        this.point = point;
    }

    public String label() {
        return label;
    }

    public PolicyPoint point() {
        return point;
    }
}
