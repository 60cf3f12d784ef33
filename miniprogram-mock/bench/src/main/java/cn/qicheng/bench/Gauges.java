package cn.qicheng.bench;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What the machine and the two servers have counted so far; two readings make a figure. */
record Gauges(
        double appMillis,
        double dbMillis,
        double redisMillis,
        long allocated,
        long commits,
        long fsyncs,
        long redisScripts,
        long redisCommands) {

    static Gauges read(Scene scene, RedisCommands<String, String> redis, Jvm... servers) throws SQLException {
        var app = 0.0;
        var allocated = 0L;
        for (var server : servers) {
            app += Jvm.cpuMillis(server.pid());
            allocated += server.allocatedBytes();
        }
        var status = status(scene);
        var redisThere = scene.servers().redis().isRunning();
        var stats = redisThere ? redis.info("commandstats") : "";
        return new Gauges(
                app,
                Jvm.cpuMillis(scene.servers().mariaDb().pid()),
                redisThere ? Jvm.cpuMillis(scene.servers().redis().pid()) : 0,
                allocated,
                status.getOrDefault("Com_commit", 0L),
                status.getOrDefault("Innodb_os_log_fsyncs", status.getOrDefault("Innodb_data_fsyncs", 0L)),
                calls(stats, "eval") + calls(stats, "evalsha"),
                calls(stats, ""));
    }

    Gauges since(Gauges before) {
        return new Gauges(
                appMillis - before.appMillis,
                dbMillis - before.dbMillis,
                redisMillis - before.redisMillis,
                allocated - before.allocated,
                commits - before.commits,
                fsyncs - before.fsyncs,
                redisScripts - before.redisScripts,
                redisCommands - before.redisCommands);
    }

    static RedisClient client(Scene scene) {
        return RedisClient.create(RedisURI.create(scene.servers().redis().uri()));
    }

    private static Map<String, Long> status(Scene scene) throws SQLException {
        var found = new HashMap<String, Long>();
        try (var database = scene.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN"
                        + " ('Com_commit', 'Innodb_os_log_fsyncs', 'Innodb_data_fsyncs')")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        return found;
    }

    /** Calls of one command, or of all of them, those inside scripts included. */
    private static long calls(String commandStats, String command) {
        var sum = 0L;
        for (var line : commandStats.split("\\R", -1)) {
            if (line.startsWith("cmdstat_") && (command.isEmpty() || line.startsWith("cmdstat_" + command + ":"))) {
                var from = line.indexOf("calls=") + 6;
                sum += Long.parseLong(line, from, line.indexOf(',', from), 10);
            }
        }
        return sum;
    }
}
