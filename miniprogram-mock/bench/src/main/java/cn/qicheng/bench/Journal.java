package cn.qicheng.bench;

import cn.qicheng.bench.Truth.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What the phones meant to do and what they were told, on disk before they do it and before they believe it. Many lines share
 * one fsync; a line is written when its future is done.
 */
final class Journal implements AutoCloseable {

    private static final String INTENT = "intent";
    private static final String REPLY = "reply";

    private final FileChannel file;
    private final Path path;
    private final LinkedBlockingQueue<Line> lines = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closing;

    private record Line(String text, CompletableFuture<Void> durable) {}

    Journal(Path path) {
        this.path = path;
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        writer = Thread.ofPlatform().name("journal").start(this::write);
    }

    /** A tap that is about to be made. */
    CompletableFuture<Void> intent(int tap, String person, String window, String position, long at) {
        return append(String.join(" ", INTENT, String.valueOf(tap), person, window, position, String.valueOf(at)));
    }

    /** An answer that settles a tap. */
    CompletableFuture<Void> reply(int tap, int status, String registrationId, long at) {
        return append(String.join(
                " ",
                REPLY,
                String.valueOf(tap),
                String.valueOf(status),
                registrationId.isEmpty() ? "-" : registrationId,
                String.valueOf(at)));
    }

    private CompletableFuture<Void> append(String text) {
        var line = new Line(text + "\n", new CompletableFuture<>());
        lines.add(line);
        return line.durable();
    }

    private void write() {
        var batch = new ArrayList<Line>();
        while (!closing || !lines.isEmpty()) {
            try {
                var first = lines.poll(50, java.util.concurrent.TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                lines.drainTo(batch);
                var text = new StringBuilder();
                batch.forEach(line -> text.append(line.text()));
                var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(false);
                batch.forEach(line -> line.durable().complete(null));
            } catch (IOException failed) {
                batch.forEach(line -> line.durable().completeExceptionally(failed));
            } catch (InterruptedException interrupted) {
                return;
            }
            batch.clear();
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            writer.join();
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the file says of every tap: its answer, or status 0 for one that was never told anything. */
    static List<Said> read(Path path) {
        Map<String, Said> taps = new HashMap<>();
        try {
            for (var line : Files.readAllLines(path)) {
                var part = line.split(" ", -1);
                if (part[0].equals(INTENT)) {
                    var at = Long.parseLong(part[5]);
                    taps.put(part[1], new Said(part[2], part[3], part[4], 0, "", at, at));
                } else {
                    var intent = taps.get(part[1]);
                    if (intent == null) {
                        throw new IllegalStateException("a reply without its intent: " + line);
                    }
                    taps.put(
                            part[1],
                            new Said(
                                    intent.personId(),
                                    intent.windowId(),
                                    intent.positionId(),
                                    Integer.parseInt(part[2]),
                                    part[3].equals("-") ? "" : part[3],
                                    intent.sentMillis(),
                                    Long.parseLong(part[4])));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(taps.values());
    }

    Path path() {
        return path;
    }
}
