package cn.qicheng.bench;

import java.util.Locale;

/** One step of one round. Rates a second, times in milliseconds, costs per request. */
record Measured(
        double rate,
        double p50,
        double p99,
        double p999,
        double appMillis,
        double dbMillis,
        double redisMillis,
        double kbAllocated,
        double rowsPerCommit,
        double fsyncs,
        double redisScripts,
        String note) {

    static Measured of(double rate, Answers answers, Gauges spent, double requests, String note) {
        var per = Math.max(1, requests);
        return new Measured(
                rate,
                answers.millisAt(50),
                answers.millisAt(99),
                answers.millisAt(99.9),
                spent.appMillis() / per,
                spent.dbMillis() / per,
                spent.redisMillis() / per,
                spent.allocated() / per / 1024,
                spent.commits() == 0 ? 0 : requests / spent.commits(),
                spent.fsyncs() / per,
                spent.redisScripts() / per,
                note);
    }

    /** Processor time of all servers together. */
    double cpuMillis() {
        return appMillis + dbMillis + redisMillis;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%9.0f/s  p50 %7.2f p99 %7.2f ms  cpu ms app %.3f db %.3f redis %.3f  %6.1f KB  rows/commit %6.1f"
                        + "  fsyncs %.3f  scripts %.2f  %s",
                rate,
                p50,
                p99,
                appMillis,
                dbMillis,
                redisMillis,
                kbAllocated,
                rowsPerCommit,
                fsyncs,
                redisScripts,
                note);
    }
}
