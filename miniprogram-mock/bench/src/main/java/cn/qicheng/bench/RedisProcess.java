package cn.qicheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Redis beside the scene's own: a replica, or a node of a cluster. */
final class RedisProcess implements AutoCloseable {

    private static final int SLOTS = 16_384;

    private final Process process;
    private final int port;

    private RedisProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The same program as the scene's Redis runs. */
    static RedisProcess start(Scene scene, int port, List<String> more) throws IOException {
        var program = Path.of("/proc/" + scene.servers().redis().pid() + "/exe").toRealPath();
        var folder = Files.createDirectories(scene.folder().resolve("redis-" + port));
        var command = new ArrayList<>(
                List.of(program.toString(), "--bind", "127.0.0.1", "--port", Integer.toString(port), "--save", ""));
        command.addAll(more);
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        for (var i = 0; i < 200; i++) {
            try (var resp = new Resp(port)) {
                resp.call("PING");
                return new RedisProcess(process, port);
            } catch (IOException notYet) {
                Pause.millis(25);
            }
        }
        throw new IOException("Redis does not answer on port " + port);
    }

    int port() {
        return port;
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }

    /** Masters that share the slots among them. */
    record Cluster(List<RedisProcess> nodes) implements AutoCloseable {

        /** Gives a hundred slots of the first node to the second, as a resharding does at its end. */
        void moveSlots() throws IOException {
            try (var first = new Resp(nodes.getFirst().port());
                    var second = new Resp(nodes.get(1).port())) {
                var heir = second.call("CLUSTER", "MYID");
                for (var slot = 0; slot < 100; slot++) {
                    second.call("CLUSTER", "SETSLOT", String.valueOf(slot), "NODE", heir);
                    first.call("CLUSTER", "SETSLOT", String.valueOf(slot), "NODE", heir);
                }
            }
        }

        int crossSlotErrors() throws IOException {
            var sum = 0;
            for (var node : nodes) {
                if (!node.process.isAlive()) {
                    continue;
                }
                try (var resp = new Resp(node.port())) {
                    for (var line : resp.call("INFO", "errorstats").split("\\R", -1)) {
                        if (line.startsWith("errorstat_CROSSSLOT")) {
                            sum += Integer.parseInt(line.replaceAll("\\D+", ""));
                        }
                    }
                }
            }
            return sum;
        }

        @Override
        public void close() {
            nodes.forEach(RedisProcess::close);
        }
    }

    static Cluster cluster(Scene scene, int size) throws IOException {
        var nodes = new ArrayList<RedisProcess>();
        for (var i = 0; i < size; i++) {
            var port = scene.freePort();
            nodes.add(start(
                    scene,
                    port,
                    // The bus of the cluster listens 10 000 above.
                    List.of("--cluster-enabled", "yes")));
        }
        return join(nodes);
    }

    private static Cluster join(List<RedisProcess> nodes) throws IOException {
        for (var i = 0; i < nodes.size(); i++) {
            try (var resp = new Resp(nodes.get(i).port())) {
                var words = new ArrayList<>(List.of("CLUSTER", "ADDSLOTS"));
                for (var slot = i * SLOTS / nodes.size(); slot < (i + 1) * SLOTS / nodes.size(); slot++) {
                    words.add(String.valueOf(slot));
                }
                resp.call(words.toArray(String[]::new));
                if (i > 0) {
                    resp.call(
                            "CLUSTER",
                            "MEET",
                            "127.0.0.1",
                            String.valueOf(nodes.getFirst().port()));
                }
            }
        }
        for (var i = 0; i < 200; i++) {
            try (var resp = new Resp(nodes.getFirst().port())) {
                if (resp.call("CLUSTER", "INFO").contains("cluster_state:ok")) {
                    return new Cluster(List.copyOf(nodes));
                }
            }
            Pause.millis(100);
        }
        throw new IOException("the cluster did not come together");
    }
}
