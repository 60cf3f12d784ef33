package cn.qicheng.demo;

/**
 * Where a month's money stands today. A stage is reached by claiming so many working days ago and letting every office
 * take its usual time, see {@link DemoPlan}.
 */
enum ClaimStage {
    IN_FIRST_REVIEW(1),
    IN_SECOND_REVIEW(2),
    /** The district looked one working day ago and named what must be mended. */
    SENT_BACK(2),
    TO_PUBLISH(3),
    ON_NOTICE(6),
    TO_FILE(10),
    TO_ORDER(11),
    TO_RELEASE(12),
    AT_THE_BANK(13),
    TO_PASS_ON(15),
    TO_RECEIVE(16),
    IN_HAND(18),
    /** The base says it has paid, the trainee says nothing has come. */
    NOT_RECEIVED(18),
    /** The bank knew another name for the account; claimed with the last round in which all went well. */
    BANK_RETURNED(19);

    /** The latest round of claims that are all paid and in hand by today, and the distance to the one before. */
    static final int LAST_ROUND = 19;

    static final int BETWEEN_ROUNDS = 22;

    private final int claimedWorkingDaysAgo;

    ClaimStage(int claimedWorkingDaysAgo) {
        this.claimedWorkingDaysAgo = claimedWorkingDaysAgo;
    }

    int claimedWorkingDaysAgo() {
        return claimedWorkingDaysAgo;
    }
}
