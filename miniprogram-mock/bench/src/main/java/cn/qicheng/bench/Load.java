package cn.qicheng.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 load over keep-alive connections from one event loop, so that it takes little of the machine it measures.
 *
 * <p>Closed loop: a connection sends again as soon as it is answered; good for ceilings only. Open loop: requests leave on
 * a schedule fixed beforehand, whatever the server does, and latency counts from the scheduled moment, so that a stall is
 * charged to every request that should have been sent while it lasted (no coordinated omission).
 *
 * <p>Every connection has a source address of its own out of 127.0.0.0/8: many phones, not one.
 */
final class Load implements AutoCloseable {

    /** Writes the i-th request. */
    interface Requests {
        void write(int i, ByteBuf out);
    }

    static final int CAPACITY = 1_500_000;

    private static final long ANSWERED_WITHIN_SECONDS = 30;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final List<Connection> connections = new ArrayList<>();
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private final ArrayDeque<long[]> waiting = new ArrayDeque<>();

    // All below belongs to the event loop while a run is on.
    private Requests requests = (i, out) -> {};
    private Answers answers = new Answers(0, false);
    private boolean closedLoop;
    private long limit;
    private long stopAt;
    private long startedAt;
    private long lastAnswerAt;
    private CompletableFuture<Void> finished = new CompletableFuture<>();

    /** Spreads the connections over the ports: one instance, or several. */
    Load(int connectionCount, int... ports) {
        for (var i = 0; i < connectionCount; i++) {
            var bootstrap = new Bootstrap()
                    .group(loop)
                    .channel(NioSocketChannel.class)
                    .option(ChannelOption.TCP_NODELAY, true)
                    .handler(new ChannelInitializer<Channel>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            var connection = new Connection(channel);
                            connections.add(connection);
                            channel.pipeline().addLast(connection);
                        }
                    });
            bootstrap
                    .connect(
                            new InetSocketAddress("127.0.0.1", ports[i % ports.length]),
                            new InetSocketAddress(sourceAddress(i), 0))
                    .syncUninterruptibly();
        }
    }

    static String sourceAddress(int connection) {
        return "127.1." + connection / 250 + "." + (connection % 250 + 1);
    }

    /** As fast as the server answers, for so long or for so many requests. */
    Answers closed(double seconds, int atMost, boolean keepIds, Requests source) {
        begin(source, true, Math.min(atMost, CAPACITY), seconds, keepIds);
        loop.execute(() -> List.copyOf(idle).forEach(connection -> {
            idle.remove(connection);
            connection.next();
        }));
        return end(seconds);
    }

    /** On a schedule: the i-th request is due so many nanoseconds after the start. */
    Answers open(Schedule schedule, boolean keepIds, Requests source) {
        begin(source, false, schedule.count(), schedule.seconds(), keepIds);
        var start = startedAt;
        var sent = 0;
        while (sent < schedule.count()) {
            var due = schedule.dueAfter(sent, System.nanoTime() - start);
            if (due > sent) {
                var from = sent;
                loop.execute(() -> sendAll(schedule, start, from, due));
                sent = due;
            }
            LockSupport.parkNanos(150_000);
        }
        return end(schedule.seconds());
    }

    private void sendAll(Schedule schedule, long start, int from, int to) {
        for (var i = from; i < to; i++) {
            var connection = idle.poll();
            var intended = start + schedule.dueNanos(i);
            if (connection == null) {
                waiting.add(new long[] {i, intended});
            } else {
                connection.send(i, intended);
            }
        }
        connections.forEach(Connection::flush);
    }

    private void begin(Requests source, boolean closed, int atMost, double seconds, boolean keepIds) {
        loop.submit(() -> {
                    requests = source;
                    answers = new Answers(atMost, keepIds);
                    closedLoop = closed;
                    limit = atMost;
                    waiting.clear();
                    idle.clear();
                    idle.addAll(connections);
                    finished = new CompletableFuture<>();
                    startedAt = System.nanoTime();
                    lastAnswerAt = startedAt;
                    stopAt = startedAt + (long) (seconds * 1e9);
                })
                .syncUninterruptibly();
    }

    private Answers end(double seconds) {
        try {
            finished.get((long) seconds + ANSWERED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException unanswered) {
            System.out.println("!! not all answered: " + answers.answered() + " of " + answers.sent());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        answers.took((lastAnswerAt - startedAt) / 1e9);
        return answers;
    }

    private void finishIfDone() {
        var nothingToSend = answers.sent() >= limit || (closedLoop && System.nanoTime() >= stopAt);
        if (nothingToSend && answers.answered() == answers.sent() && waiting.isEmpty()) {
            finished.complete(null);
        }
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private final class Connection extends ByteToMessageDecoder {

        private final Channel channel;
        private int number;
        private long intended;
        private boolean unflushed;

        Connection(Channel channel) {
            this.channel = channel;
        }

        void next() {
            if (answers.sent() < limit && System.nanoTime() < stopAt) {
                send(answers.sent(), System.nanoTime());
                flush();
            } else {
                idle.add(this);
                finishIfDone();
            }
        }

        void send(int i, long intendedNanos) {
            number = i;
            intended = intendedNanos;
            answers.sending(i);
            var out = channel.alloc().buffer(1024);
            requests.write(i, out);
            channel.write(out, channel.voidPromise());
            unflushed = true;
        }

        void flush() {
            if (unflushed) {
                unflushed = false;
                channel.flush();
            }
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
            var start = in.readerIndex();
            var headLength = headLength(in, start);
            if (headLength < 0) {
                return;
            }
            var status = (in.getByte(start + 9) - '0') * 100
                    + (in.getByte(start + 10) - '0') * 10
                    + in.getByte(start + 11)
                    - '0';
            var length = status == 304 || status == 204 ? 0 : contentLength(in, start, start + headLength);
            var whole = headLength + 4 + length;
            if (in.readableBytes() < whole) {
                return;
            }
            var now = System.nanoTime();
            lastAnswerAt = now;
            answers.received(number, status, (now - intended) / 1000, idIn(status, in, start + headLength + 4, length));
            in.skipBytes(whole);
            if (closedLoop) {
                next();
            } else {
                var overdue = waiting.poll();
                if (overdue != null) {
                    send((int) overdue[0], overdue[1]);
                    flush();
                } else {
                    idle.add(this);
                }
                finishIfDone();
            }
        }

        private @Nullable String idIn(int status, ByteBuf in, int at, int length) {
            if (!answers.keepsIds() || (status != 200 && status != 201)) {
                return null;
            }
            return Answers.idOf(in.toString(at, Math.min(length, 200), StandardCharsets.US_ASCII));
        }

        /** The length of the head without its empty line; -1 while it is not there yet. */
        private static int headLength(ByteBuf in, int start) {
            for (var at = start; at <= in.writerIndex() - 4; at++) {
                if (in.getByte(at) == '\r' && in.getByte(at + 2) == '\r' && in.getByte(at + 3) == '\n') {
                    return at - start;
                }
            }
            return -1;
        }

        private static int contentLength(ByteBuf in, int from, int to) {
            for (var at = from + 1; at < to - 15; at++) {
                if (in.getByte(at - 1) == '\n'
                        && (in.getByte(at) | 32) == 'c'
                        && in.getByte(at + 7) == '-'
                        && (in.getByte(at + 8) | 32) == 'l'
                        && in.getByte(at + 14) == ':') {
                    var length = 0;
                    for (var i = at + 15; i < to && in.getByte(i) != '\r'; i++) {
                        var digit = in.getByte(i) - '0';
                        if (digit >= 0 && digit <= 9) {
                            length = length * 10 + digit;
                        }
                    }
                    return length;
                }
            }
            throw new IllegalStateException(
                    "no content-length in " + in.toString(from, to - from, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            System.out.println("!! " + cause);
            context.close();
        }
    }
}
