package cn.qicheng.traineeship;

import java.time.LocalDate;

/**
 * A traineeship has ended before its term was over. Spoken inside the ending's transaction.
 *
 * @param signedOn the day its months count from
 * @param lastDay the last day that counts
 */
public record AgreementEnded(
        String agreementId,
        String personId,
        String baseId,
        String mentorPersonId,
        LocalDate signedOn,
        LocalDate lastDay,
        EndingReason reason) {}
