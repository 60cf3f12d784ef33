package cn.qicheng.wechatmock;

/** The platform's own way to say no: HTTP 200 with an {@code errcode}. Thrown by endpoints, written by the server. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int errcode;

    private Refusal(int errcode, String errmsg) {
        super(errmsg, null, false, false);
        this.errcode = errcode;
    }

    static Refusal of(int errcode, String errmsg) {
        return new Refusal(errcode, errmsg);
    }

    static Refusal invalidCredential() {
        return of(40001, "invalid credential, access_token is invalid or not latest");
    }

    static Refusal invalidCode() {
        return of(40029, "invalid code");
    }

    static Refusal usedCode() {
        return of(40163, "code been used");
    }

    static Refusal invalidGrantType() {
        return of(40002, "invalid grant_type");
    }

    int errcode() {
        return errcode;
    }

    String errmsg() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
