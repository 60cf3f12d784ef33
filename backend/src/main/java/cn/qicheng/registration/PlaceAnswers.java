package cn.qicheng.registration;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.registration.domain.Registration;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/**
 * The answer to a tap that took a place, as bytes: the same view as everywhere else, written once per post and day and
 * then only filled in with what differs between people. In the opening minute the serializer would be most of the answer.
 */
@Singleton
public class PlaceAnswers {

    private static final String ID = "00000000000000000000000000";
    private static final String TICKET = "BM00000000-0000000000";
    private static final Instant WHEN = Instant.parse("1999-01-01T00:00:00.123Z");
    private static final byte[] NOTHING = {};
    private static final int MOST_KEPT = 10_000;

    private final RegistrationBoard board;
    private final ObjectMapper json;
    private final ExecutorService blocking;
    private final ConcurrentHashMap<Key, CompletableFuture<List<Piece>>> kept = new ConcurrentHashMap<>();

    PlaceAnswers(RegistrationBoard board, ObjectMapper json, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.board = board;
        this.json = json;
        this.blocking = blocking;
    }

    /** What people who register for one post on one day under one rule version have in common. */
    private record Key(String windowId, String positionId, LocalDate day, String ruleVersion) {}

    private enum Hole {
        NONE,
        ID,
        TICKET,
        WHEN
    }

    private record Piece(byte[] text, Hole then) {}

    /**
     * Returns the view of a registration whose place was just taken, as JSON in UTF-8. Never blocks: the post is read once a
     * day, for however many take its first places at one moment.
     */
    public CompletableFuture<byte[]> of(Registration taken) {
        return pieces(taken).thenApply(pieces -> filled(pieces, taken));
    }

    /** Into bytes of exactly the length: the answer is the largest thing a tap allocates. */
    private static byte[] filled(List<Piece> pieces, Registration taken) {
        var id = ascii(taken.id());
        var ticketNo = ascii(taken.ticketNo());
        var takenAt = ascii(taken.takenAt().toString());
        int length = 0;
        for (var piece : pieces) {
            length += piece.text().length + filling(piece.then(), id, ticketNo, takenAt).length;
        }
        var out = ByteBuffer.allocate(length);
        for (var piece : pieces) {
            out.put(piece.text()).put(filling(piece.then(), id, ticketNo, takenAt));
        }
        return out.array();
    }

    private static byte[] filling(Hole hole, byte[] id, byte[] ticketNo, byte[] takenAt) {
        return switch (hole) {
            case ID -> id;
            case TICKET -> ticketNo;
            case WHEN -> takenAt;
            case NONE -> NOTHING;
        };
    }

    private CompletableFuture<List<Piece>> pieces(Registration taken) {
        var key = key(taken);
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        var mine = new CompletableFuture<List<Piece>>();
        var first = kept.putIfAbsent(key, mine);
        if (first != null) {
            return first;
        }
        blocking.execute(() -> {
            try {
                mine.complete(cut(sample(taken)));
            } catch (RuntimeException unreadable) {
                kept.remove(key, mine);
                mine.completeExceptionally(unreadable);
            }
        });
        return mine;
    }

    private static Key key(Registration taken) {
        return new Key(taken.windowId(), taken.positionId(), ChinaTime.dayOf(taken.takenAt()), taken.ruleVersion());
    }

    private String sample(Registration taken) {
        var view = board.justTaken(taken);
        try {
            return json.writeValueAsString(view)
                    .replace(taken.id(), ID)
                    .replace(taken.ticketNo(), TICKET)
                    .replace('"' + taken.takenAt().toString() + '"', '"' + WHEN.toString() + '"');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<Piece> cut(String sample) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        while (true) {
            int at = sample.length();
            var hole = Hole.NONE;
            int length = 0;
            for (var mark : List.of(Hole.ID, Hole.TICKET, Hole.WHEN)) {
                var text = mark == Hole.ID ? ID : mark == Hole.TICKET ? TICKET : WHEN.toString();
                int found = sample.indexOf(text, from);
                if (found >= 0 && found < at) {
                    at = found;
                    hole = mark;
                    length = text.length();
                }
            }
            pieces.add(new Piece(sample.substring(from, at).getBytes(StandardCharsets.UTF_8), hole));
            if (hole == Hole.NONE) {
                return whole(pieces);
            }
            from = at + length;
        }
    }

    /** A hole that is not found would show one person's number to the next. */
    private static List<Piece> whole(List<Piece> pieces) {
        for (var hole : List.of(Hole.ID, Hole.TICKET, Hole.WHEN)) {
            if (pieces.stream().noneMatch(piece -> piece.then() == hole)) {
                throw new IllegalStateException("the view of a registration shows no " + hole);
            }
        }
        return List.copyOf(pieces);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
