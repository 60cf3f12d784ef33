package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All clawbacks, and the money that came back for each. */
public interface Clawbacks {

    /**
     * Money that came back, or the taking back of such a record.
     *
     * @param amount negative for a row that takes another back
     * @param takesBack the row that this one takes back; null for money
     */
    record Repayment(
            String id,
            String clawbackId,
            int seq,
            Money amount,
            LocalDate paidOn,
            String proofNo,
            @Nullable String takesBack,
            String recordedBy,
            Instant recordedAt) {}

    /** Which clawbacks somebody may see; an empty state stands for all, {@code bases} count only without the whole city. */
    record Seen(boolean wholeCity, Collection<String> bases, String state) {}

    /** How many wait to be given back, and since when the oldest does. */
    record Waiting(long count, Instant oldest) {}

    void add(Clawback clawback);

    Clawback moved(Clawback clawback);

    void add(Repayment repayment);

    Optional<Clawback> byId(String id);

    /** Returns the clawback and lets nobody else move it until this transaction ends. */
    Optional<Clawback> byIdAlone(String id);

    /** Returns those that were not cancelled, of the lines. */
    List<Clawback> ofLines(Collection<String> lineIds);

    List<Repayment> repayments(String clawbackId);

    List<Clawback> list(Seen seen, int page, int size);

    long count(Seen seen);

    Optional<Waiting> waiting(Seen seen);
}
