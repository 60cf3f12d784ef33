package cn.qicheng.competition.domain;

import static cn.qicheng.competition.domain.EntryState.DRAFT;
import static cn.qicheng.competition.domain.EntryState.IN_REVIEW;
import static cn.qicheng.competition.domain.EntryState.LAPSED;
import static cn.qicheng.competition.domain.EntryState.NOT_QUALIFIED;
import static cn.qicheng.competition.domain.EntryState.QUALIFIED;
import static cn.qicheng.competition.domain.EntryState.RETURNED;
import static cn.qicheng.competition.domain.EntryState.VOIDED;
import static cn.qicheng.competition.domain.EntryState.WITHDRAWN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** The steps of an entry (参赛项目) up to the qualification review. */
public enum EntryMove implements Move<EntryState> {
    SUBMIT(Step.by(Role.ENTREPRENEUR).from(DRAFT).to(IN_REVIEW)),
    /** Before the closing; the district looks again. */
    CHANGE(Step.by(Role.ENTREPRENEUR).from(IN_REVIEW, QUALIFIED).to(IN_REVIEW)),
    RESUBMIT(Step.by(Role.ENTREPRENEUR).from(RETURNED).to(IN_REVIEW)),
    WITHDRAW(Step.by(Role.ENTREPRENEUR)
            .from(DRAFT, IN_REVIEW, RETURNED, QUALIFIED)
            .to(WITHDRAWN)),
    QUALIFY(Step.by(Role.DISTRICT_OFFICER).from(IN_REVIEW).to(QUALIFIED)),
    RETURN(Step.by(Role.DISTRICT_OFFICER).from(IN_REVIEW).to(RETURNED)),
    REFUSE(Step.by(Role.DISTRICT_OFFICER).from(IN_REVIEW).to(NOT_QUALIFIED)),
    /** Not mended in time. */
    LAPSE(Step.by(Role.SYSTEM).from(RETURNED).to(LAPSED)),
    /** Its edition was cancelled. */
    VOID(Step.by(Role.SYSTEM).from(DRAFT, IN_REVIEW, RETURNED, QUALIFIED).to(VOIDED));

    private final Step<EntryState> step;

    EntryMove(Step<EntryState> step) {
        this.step = step;
    }

    @Override
    public Step<EntryState> step() {
        return step;
    }
}
