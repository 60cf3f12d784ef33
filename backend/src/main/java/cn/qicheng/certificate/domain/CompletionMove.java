package cn.qicheng.certificate.domain;

import static cn.qicheng.certificate.domain.CompletionState.CERTIFIED;
import static cn.qicheng.certificate.domain.CompletionState.REVOKED;
import static cn.qicheng.certificate.domain.CompletionState.TO_APPRAISE;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** Every step of a served term. A base that stays silent does not cost the trainee the certificate. */
public enum CompletionMove implements Move<CompletionState> {
    APPRAISE_AS_MENTOR(Step.by(Role.SUPERVISOR).from(TO_APPRAISE).to(CERTIFIED)),
    APPRAISE_AS_BASE(Step.by(Role.BASE_ADMIN).from(TO_APPRAISE).to(CERTIFIED)),
    CERTIFY_WITHOUT(Step.by(Role.SYSTEM).from(TO_APPRAISE).to(CERTIFIED)),
    REVOKE(Step.by(Role.DISTRICT_OFFICER).from(CERTIFIED).to(REVOKED));

    private final Step<CompletionState> step;

    CompletionMove(Step<CompletionState> step) {
        this.step = step;
    }

    @Override
    public Step<CompletionState> step() {
        return step;
    }
}
