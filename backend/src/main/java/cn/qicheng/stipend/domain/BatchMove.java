package cn.qicheng.stipend.domain;

import static cn.qicheng.stipend.domain.BatchState.CANCELLED;
import static cn.qicheng.stipend.domain.BatchState.DRAWN_UP;
import static cn.qicheng.stipend.domain.BatchState.RELEASED;
import static cn.qicheng.stipend.domain.BatchState.SENT;
import static cn.qicheng.stipend.domain.BatchState.SETTLED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * Every step of a payment batch. After the bank file is out there is no way back but the bank's own answer: an
 * instruction that may be on its way must never be drawn up again under another number.
 */
public enum BatchMove implements Move<BatchState> {
    RELEASE(Role.FINANCE, EnumSet.of(DRAWN_UP), RELEASED),
    CANCEL(Role.FINANCE, EnumSet.of(DRAWN_UP, RELEASED), CANCELLED),
    DOWNLOAD(Role.FINANCE, EnumSet.of(RELEASED), SENT),
    RECORD_RESULT(Role.FINANCE, EnumSet.of(SENT), SETTLED);

    private final Role by;
    private final Set<BatchState> from;
    private final BatchState to;

    BatchMove(Role by, Set<BatchState> from, BatchState to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    @Override
    public Role by() {
        return by;
    }

    @Override
    public Set<BatchState> from() {
        return from;
    }

    @Override
    public BatchState to() {
        return to;
    }
}
