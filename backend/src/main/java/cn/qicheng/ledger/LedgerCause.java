package cn.qicheng.ledger;

import java.time.LocalDate;

/**
 * Why money moves.
 *
 * @param claimId what the act was about
 * @param on the day it counts for, e.g. the bank's day
 * @param actorId who did it
 */
public record LedgerCause(String claimId, LocalDate on, String actorId) {}
