package cn.qicheng.ending.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All endings that were ever begun. An agreement has at most one that is open. */
public interface Endings {

    void add(EarlyEnding ending);

    void moved(EarlyEnding ending);

    Optional<EarlyEnding> byId(String id);

    Optional<EarlyEnding> openOf(String agreementId);

    /** Latest first. */
    List<EarlyEnding> ofAgreement(String agreementId);

    /** Returns the ids of those whose last day lies before the day. */
    List<String> runningOutBefore(LocalDate day);

    /** Proposals that wait for the trainee's answer. */
    List<EarlyEnding> proposedTo(String personId);

    /** Proposals that wait for an answer of one of the bases. */
    List<EarlyEnding> proposedToBases(Collection<String> baseIds);

    /** What the offices are told of: those that have taken effect, or will; latest first. */
    List<EarlyEnding> toldToBureau(Collection<String> offices, int size, long offset);

    long countToldToBureau(Collection<String> offices);
}
