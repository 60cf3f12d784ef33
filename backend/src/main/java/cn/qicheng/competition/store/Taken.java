package cn.qicheng.competition.store;

/** Whether a write failed because a key of the table holds the same already. */
final class Taken {

    static boolean by(String key, Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(key)) {
                return true;
            }
        }
        return false;
    }

    private Taken() {}
}
