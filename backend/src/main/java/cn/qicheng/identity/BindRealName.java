package cn.qicheng.identity;

import cn.qicheng.kernel.Actor;

/** The act of giving one's name and ID number, under a wording of the consent that was shown. */
public record BindRealName(Actor actor, String name, String idNumber, String consentVersion) {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "BindRealName[" + actor.personId() + "]";
    }
}
