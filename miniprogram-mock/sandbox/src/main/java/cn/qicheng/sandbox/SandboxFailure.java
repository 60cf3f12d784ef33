package cn.qicheng.sandbox;

/** Something the person who typed the command can act on; the message says what and how, without a stack trace. */
public final class SandboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SandboxFailure(String message) {
        super(message);
    }

    public SandboxFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
