package cn.qicheng.attendance;

import java.util.Optional;

/** Knows which months are in a claim. The module that claims them answers; sheets do not know of money. */
public interface ClaimedMonths {

    /**
     * A claim that holds a month.
     *
     * @param no its number
     * @param stateName where it stands, in words
     * @param paid whether money has left for it
     */
    record Claimed(String no, String stateName, boolean paid) {}

    /** Returns the claim that holds the month and is not with the base for mending. */
    Optional<Claimed> of(String sheetId);
}
