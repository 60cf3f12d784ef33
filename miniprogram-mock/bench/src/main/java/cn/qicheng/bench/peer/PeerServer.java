package cn.qicheng.bench.peer;

import io.micronaut.runtime.Micronaut;
import java.util.Map;

/** P1, P2, P3 and the floors in one bare Micronaut server; which of them runs is a matter of the path that is asked for. */
public final class PeerServer {

    private PeerServer() {}

    public static void main(String[] arguments) {
        Micronaut.build(arguments)
                .mainClass(PeerServer.class)
                .banner(false)
                .properties(Map.of(
                        "micronaut.server.port",
                        Integer.getInteger("bench.port"),
                        "micronaut.server.host",
                        "127.0.0.1",
                        "micronaut.executors.blocking.type",
                        "thread_per_task",
                        "micronaut.executors.blocking.virtual",
                        true))
                .start();
    }
}
