package cn.qicheng.stipend.domain;

/** Where one payment to a base stands. */
public enum PaymentState {
    ORDERED("已制单"),
    SENT("已送银行"),
    PAID("已到账"),
    BANK_RETURNED("银行退票"),
    CANCELLED("已撤销");

    private final String label;

    PaymentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
