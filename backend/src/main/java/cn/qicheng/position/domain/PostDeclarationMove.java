package cn.qicheng.position.domain;

import static cn.qicheng.kernel.Role.BASE_ADMIN;
import static cn.qicheng.kernel.Role.DISTRICT_OFFICER;
import static cn.qicheng.position.domain.DeclarationState.DECLARED;
import static cn.qicheng.position.domain.DeclarationState.FILED;
import static cn.qicheng.position.domain.DeclarationState.REJECTED;
import static cn.qicheng.position.domain.DeclarationState.RETURNED;
import static cn.qicheng.position.domain.DeclarationState.WITHDRAWN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Step;

/** A base declares, the district files (17号 第十四条). The way is the same for a new post, a change and a withdrawal. */
public enum PostDeclarationMove implements Move<DeclarationState> {
    FILE(Step.by(DISTRICT_OFFICER).from(DECLARED).to(FILED)),
    RETURN(Step.by(DISTRICT_OFFICER).from(DECLARED).to(RETURNED)),
    REJECT(Step.by(DISTRICT_OFFICER).from(DECLARED).to(REJECTED)),
    MEND(Step.by(BASE_ADMIN).from(RETURNED).to(DECLARED)),
    WITHDRAW(Step.by(BASE_ADMIN).from(DECLARED, RETURNED).to(WITHDRAWN));

    private final Step<DeclarationState> step;

    PostDeclarationMove(Step<DeclarationState> step) {
        this.step = step;
    }

    @Override
    public Step<DeclarationState> step() {
        return step;
    }
}
