package cn.qicheng.traineeship;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What a change of mentors needs of an agreement. */
@MappedEntity("agreement")
record GuidedRow(@Id String id, String personId, String baseId, String mentorPersonId, String state) {

    boolean binding() {
        return state.equals("SIGNED") || state.equals("IN_FORCE");
    }
}
