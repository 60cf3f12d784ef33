package cn.qicheng.accreditation.domain;

import static cn.qicheng.accreditation.domain.BaseApplicationState.ACCREDITED;
import static cn.qicheng.accreditation.domain.BaseApplicationState.AWAITING_BATCH;
import static cn.qicheng.accreditation.domain.BaseApplicationState.CITY_RECHECK;
import static cn.qicheng.accreditation.domain.BaseApplicationState.DRAFT;
import static cn.qicheng.accreditation.domain.BaseApplicationState.LAPSED;
import static cn.qicheng.accreditation.domain.BaseApplicationState.MATERIAL_RETURNED;
import static cn.qicheng.accreditation.domain.BaseApplicationState.MATERIAL_REVIEW;
import static cn.qicheng.accreditation.domain.BaseApplicationState.RECHECK_RETURNED;
import static cn.qicheng.accreditation.domain.BaseApplicationState.REJECTED;
import static cn.qicheng.accreditation.domain.BaseApplicationState.SITE_ASSESSMENT;
import static cn.qicheng.accreditation.domain.BaseApplicationState.SITE_RETURNED;
import static cn.qicheng.accreditation.domain.BaseApplicationState.WITHDRAWN;
import static cn.qicheng.kernel.Role.BASE_ADMIN;
import static cn.qicheng.kernel.Role.CITY_OFFICER;
import static cn.qicheng.kernel.Role.DISTRICT_OFFICER;
import static cn.qicheng.kernel.Role.SYSTEM;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Step;
import cn.qicheng.review.ReviewOutcome;
import cn.qicheng.review.ReviewStage;

/**
 * The way of an application. The unit's own steps stand under the role its applicant gets with the approval. Policy:
 * 兰人社发〔2016〕17号 第十条、第十一条.
 */
public enum AccreditationMove implements Move<BaseApplicationState> {
    SUBMIT(Step.by(BASE_ADMIN).from(DRAFT).to(MATERIAL_REVIEW)),
    PASS_MATERIAL(Step.by(DISTRICT_OFFICER).from(MATERIAL_REVIEW).to(SITE_ASSESSMENT)),
    RETURN_MATERIAL(Step.by(DISTRICT_OFFICER).from(MATERIAL_REVIEW).to(MATERIAL_RETURNED)),
    REJECT_MATERIAL(Step.by(DISTRICT_OFFICER).from(MATERIAL_REVIEW).to(REJECTED)),
    MEND_MATERIAL(Step.by(BASE_ADMIN).from(MATERIAL_RETURNED).to(MATERIAL_REVIEW)),
    PASS_SITE(Step.by(DISTRICT_OFFICER).from(SITE_ASSESSMENT).to(CITY_RECHECK)),
    RETURN_SITE(Step.by(DISTRICT_OFFICER).from(SITE_ASSESSMENT).to(SITE_RETURNED)),
    REJECT_SITE(Step.by(DISTRICT_OFFICER).from(SITE_ASSESSMENT).to(REJECTED)),
    MEND_SITE(Step.by(BASE_ADMIN).from(SITE_RETURNED).to(SITE_ASSESSMENT)),
    PASS_RECHECK(Step.by(CITY_OFFICER).from(CITY_RECHECK).to(AWAITING_BATCH)),
    RETURN_RECHECK(Step.by(CITY_OFFICER).from(CITY_RECHECK).to(RECHECK_RETURNED)),
    REJECT_RECHECK(Step.by(CITY_OFFICER).from(CITY_RECHECK).to(REJECTED)),
    MEND_RECHECK(Step.by(BASE_ADMIN).from(RECHECK_RETURNED).to(CITY_RECHECK)),
    APPROVE(Step.by(CITY_OFFICER).from(AWAITING_BATCH).to(ACCREDITED)),
    REFUSE(Step.by(CITY_OFFICER).from(AWAITING_BATCH).to(REJECTED)),
    LAPSE(Step.by(SYSTEM)
            .from(MATERIAL_RETURNED, SITE_RETURNED, RECHECK_RETURNED)
            .to(LAPSED)),
    WITHDRAW(Step.by(BASE_ADMIN)
            .from(
                    DRAFT,
                    MATERIAL_REVIEW,
                    MATERIAL_RETURNED,
                    SITE_ASSESSMENT,
                    SITE_RETURNED,
                    CITY_RECHECK,
                    RECHECK_RETURNED,
                    AWAITING_BATCH)
            .to(WITHDRAWN));

    private final Step<BaseApplicationState> step;

    AccreditationMove(Step<BaseApplicationState> step) {
        this.step = step;
    }

    @Override
    public Step<BaseApplicationState> step() {
        return step;
    }

    /** What a reviewer's decision on the papers does to the application. */
    public static AccreditationMove onMaterials(ReviewOutcome outcome) {
        return switch (outcome) {
            case RETURNED -> RETURN_MATERIAL;
            case REJECTED -> REJECT_MATERIAL;
            case PASSED, STAGE_PASSED -> PASS_MATERIAL;
        };
    }

    /** What a decision on the place does: the district's assessment first, the city's second review after it. */
    public static AccreditationMove onSite(ReviewStage stage, ReviewOutcome outcome) {
        var second = stage == ReviewStage.SECOND;
        return switch (outcome) {
            case RETURNED -> second ? RETURN_RECHECK : RETURN_SITE;
            case REJECTED -> second ? REJECT_RECHECK : REJECT_SITE;
            case PASSED, STAGE_PASSED -> second ? PASS_RECHECK : PASS_SITE;
        };
    }

    /** Handing in again leads back to whoever sent it back. */
    static AccreditationMove mending(BaseApplicationState from) {
        return switch (from) {
            case SITE_RETURNED -> MEND_SITE;
            case RECHECK_RETURNED -> MEND_RECHECK;
            default -> MEND_MATERIAL;
        };
    }
}
