package cn.qicheng.bench;

/** Waiting, without the ceremony. */
final class Pause {

    private Pause() {}

    static void millis(long howLong) {
        try {
            Thread.sleep(howLong);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
