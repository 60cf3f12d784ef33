package cn.qicheng.stipend.store;

import cn.qicheng.stipend.domain.Clawback;
import cn.qicheng.stipend.domain.Clawbacks;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcClawbacks implements Clawbacks {

    /** Stands in an IN list that would be empty, which SQL does not know; no id is empty. */
    private static final List<String> NONE = List.of("");

    private static final int LIVING = 1;

    private final ClawbackRows clawbacks;
    private final RepaymentRows repayments;

    JdbcClawbacks(ClawbackRows clawbacks, RepaymentRows repayments) {
        this.clawbacks = clawbacks;
        this.repayments = repayments;
    }

    @Override
    public void add(Clawback clawback) {
        clawbacks.save(ClawbackRow.of(clawback));
    }

    @Override
    public Clawback moved(Clawback clawback) {
        return clawbacks.update(ClawbackRow.of(clawback)).clawback();
    }

    @Override
    public void add(Repayment repayment) {
        repayments.save(RepaymentRow.of(repayment));
    }

    @Override
    public Optional<Clawback> byId(String id) {
        return clawbacks.findById(id).map(ClawbackRow::clawback);
    }

    @Override
    public Optional<Clawback> byIdAlone(String id) {
        return clawbacks.lock(id).map(ClawbackRow::clawback);
    }

    @Override
    public List<Clawback> ofLines(Collection<String> lineIds) {
        return lineIds.isEmpty()
                ? List.of()
                : clawbacks.findByLineIdInAndLiving(lineIds, LIVING).stream()
                        .map(ClawbackRow::clawback)
                        .toList();
    }

    @Override
    public List<Repayment> repayments(String clawbackId) {
        return repayments.findByClawbackIdOrderBySeq(clawbackId).stream()
                .map(RepaymentRow::repayment)
                .toList();
    }

    @Override
    public List<Clawback> list(Seen seen, int page, int size) {
        return clawbacks.list(seen.wholeCity(), bases(seen), state(seen), size, (long) page * size).stream()
                .map(ClawbackRow::clawback)
                .toList();
    }

    @Override
    public long count(Seen seen) {
        return clawbacks.count(seen.wholeCity(), bases(seen), state(seen));
    }

    @Override
    public Optional<Waiting> waiting(Seen seen) {
        return clawbacks
                .oldest(seen.wholeCity(), bases(seen), state(seen))
                .map(oldest -> new Waiting(count(seen), oldest.openedAt()));
    }

    private static Collection<String> bases(Seen seen) {
        return seen.bases().isEmpty() ? NONE : seen.bases();
    }

    private static String state(Seen seen) {
        return seen.state().isEmpty() ? "%" : seen.state();
    }
}
