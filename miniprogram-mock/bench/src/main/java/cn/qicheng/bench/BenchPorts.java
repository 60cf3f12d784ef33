package cn.qicheng.bench;

import cn.qicheng.sandbox.Ports;
import java.util.concurrent.atomic.AtomicInteger;

/** Listening ports from a given one on, below the range of outgoing connections. */
final class BenchPorts {

    private final AtomicInteger next;

    BenchPorts(int first) {
        this.next = new AtomicInteger(first);
    }

    int next() {
        var port = next.getAndIncrement();
        while (!Ports.isFree(port)) {
            port = next.getAndIncrement();
        }
        return port;
    }
}
