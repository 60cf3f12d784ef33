package cn.qicheng.traineeship;

import cn.qicheng.identity.People;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import jakarta.inject.Singleton;

/** A mentor is a supervisor of the base under their own name: the sheets of six months will ask them (第十七条（四）). */
@Singleton
class Mentors {

    private final People people;
    private final PolicyBook policy;

    Mentors(People people, PolicyBook policy) {
        this.people = people;
        this.policy = policy;
    }

    void mustBeMentorOf(String baseId, String mentorPersonId) {
        if (!people.holding(Role.SUPERVISOR, baseId).contains(mentorPersonId)
                || people.cardOf(mentorPersonId).name().isEmpty()) {
            throw TraineeshipProblems.mentorNotBound(policy.clause(PolicyPoint.MENTOR));
        }
    }
}
