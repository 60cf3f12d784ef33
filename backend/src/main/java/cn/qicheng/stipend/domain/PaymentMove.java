package cn.qicheng.stipend.domain;

import static cn.qicheng.stipend.domain.PaymentState.BANK_RETURNED;
import static cn.qicheng.stipend.domain.PaymentState.CANCELLED;
import static cn.qicheng.stipend.domain.PaymentState.ORDERED;
import static cn.qicheng.stipend.domain.PaymentState.PAID;
import static cn.qicheng.stipend.domain.PaymentState.SENT;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** Every step of one payment. A bank return ends it; the money goes again by a new payment that points back to it. */
public enum PaymentMove implements Move<PaymentState> {
    SEND(Step.by(Role.FINANCE).from(ORDERED).to(SENT)),
    CANCEL(Step.by(Role.FINANCE).from(ORDERED).to(CANCELLED)),
    RECORD_PAID(Step.by(Role.FINANCE).from(SENT).to(PAID)),
    RECORD_RETURN(Step.by(Role.FINANCE).from(SENT).to(BANK_RETURNED));

    private final Step<PaymentState> step;

    PaymentMove(Step<PaymentState> step) {
        this.step = step;
    }

    @Override
    public Step<PaymentState> step() {
        return step;
    }
}
