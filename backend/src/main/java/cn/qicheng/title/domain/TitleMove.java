package cn.qicheng.title.domain;

import static cn.qicheng.title.domain.TitleState.AWARDED;
import static cn.qicheng.title.domain.TitleState.CLEARED;
import static cn.qicheng.title.domain.TitleState.NOMINATED;
import static cn.qicheng.title.domain.TitleState.ON_NOTICE;
import static cn.qicheng.title.domain.TitleState.REMOVED;
import static cn.qicheng.title.domain.TitleState.REPORTED;
import static cn.qicheng.title.domain.TitleState.REVOKED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * Every step of a title. The district grants 新锐创客 and takes its own steps, the city the others; the trail names who it
 * was. 创业达人 is granted by the province: the city reports it up and records what came back.
 */
public enum TitleMove implements Move<TitleState> {
    PUBLISH(Step.by(Role.CITY_OFFICER).from(NOMINATED).to(ON_NOTICE)),
    CLEAR(Step.by(Role.SYSTEM).from(ON_NOTICE).to(CLEARED)),
    GRANT(Step.by(Role.CITY_OFFICER).from(CLEARED).to(AWARDED)),
    REPORT_UP(Step.by(Role.CITY_OFFICER).from(CLEARED).to(REPORTED)),
    RECORD_GRANT(Step.by(Role.CITY_OFFICER).from(REPORTED).to(AWARDED)),
    REMOVE(Step.by(Role.CITY_OFFICER)
            .from(NOMINATED, ON_NOTICE, CLEARED, REPORTED)
            .to(REMOVED)),
    REVOKE(Step.by(Role.CITY_OFFICER).from(AWARDED).to(REVOKED));

    private final Step<TitleState> step;

    TitleMove(Step<TitleState> step) {
        this.step = step;
    }

    @Override
    public Step<TitleState> step() {
        return step;
    }
}
