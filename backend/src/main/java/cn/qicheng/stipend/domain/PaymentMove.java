package cn.qicheng.stipend.domain;

import static cn.qicheng.stipend.domain.PaymentState.BANK_RETURNED;
import static cn.qicheng.stipend.domain.PaymentState.CANCELLED;
import static cn.qicheng.stipend.domain.PaymentState.ORDERED;
import static cn.qicheng.stipend.domain.PaymentState.PAID;
import static cn.qicheng.stipend.domain.PaymentState.SENT;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/** Every step of one payment. A bank return ends it; the money goes again by a new payment that points back to it. */
public enum PaymentMove implements Move<PaymentState> {
    SEND(Role.FINANCE, EnumSet.of(ORDERED), SENT),
    CANCEL(Role.FINANCE, EnumSet.of(ORDERED), CANCELLED),
    RECORD_PAID(Role.FINANCE, EnumSet.of(SENT), PAID),
    RECORD_RETURN(Role.FINANCE, EnumSet.of(SENT), BANK_RETURNED);

    private final Role by;
    private final Set<PaymentState> from;
    private final PaymentState to;

    PaymentMove(Role by, Set<PaymentState> from, PaymentState to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    @Override
    public Role by() {
        return by;
    }

    @Override
    public Set<PaymentState> from() {
        return from;
    }

    @Override
    public PaymentState to() {
        return to;
    }
}
