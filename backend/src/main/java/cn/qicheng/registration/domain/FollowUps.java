package cn.qicheng.registration.domain;

import java.util.Collection;

/**
 * What follows from a place that was taken: the rules' answers and the district's review. It is owed by a row written in
 * the same transaction as the place, so it cannot be forgotten; doing it twice changes nothing.
 */
public interface FollowUps {

    /** So many are done before their people are answered, when nobody else waits. */
    int AT_ONCE = 8;

    /** Does what is owed for these registrations, then goes on with {@code then}, come what may. Never blocks. */
    void nowThen(Collection<String> registrationIds, Runnable then);

    /** There is something to be done once the rush leaves time for it. */
    void later();
}
