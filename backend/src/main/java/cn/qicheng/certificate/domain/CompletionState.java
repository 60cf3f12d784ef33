package cn.qicheng.certificate.domain;

/** Where a served term stands. */
public enum CompletionState {
    TO_APPRAISE("等基地鉴定"),
    CERTIFIED("发了证书"),
    REVOKED("证书已撤销");

    private final String label;

    CompletionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
