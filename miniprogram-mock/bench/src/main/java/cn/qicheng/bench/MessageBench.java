package cn.qicheng.bench;

import cn.qicheng.kernel.Ulid;
import cn.qicheng.wechatmock.MockWeChat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A great many messages are queued; two instances drain them at the configured rate. Nine people in ten have agreed once and
 * must get exactly one message, the tenth has not and must get none. Memory is looked at all the while.
 */
final class MessageBench implements AutoCloseable {

    private static final String SEND = "/cgi-bin/message/subscribe/send";
    private static final String KIND = "CHECK_IN_DUE";
    private static final String TEMPLATE = "MockTemplateCheckInDue000000000000000000A5";
    private static final String SAID = "{\"note\":\"晚签也收\",\"what\":\"第 1 个月签到\",\"when\":\"2026年12月5日 23:59\"}";
    private static final int ROWS_A_STATEMENT = 1_000;
    private static final int WITHOUT_CONSENT = 10;
    private static final int LOOK_MILLIS = 5_000;
    private static final double LARGEST_GROWTH = 1.25;

    private final Scene scene;
    private final MockWeChat weChat;
    private final int count;
    private final int perSecond;

    MessageBench(Path backendJar, int firstPort, int count, int perSecond) {
        this.scene = Scene.open(backendJar, firstPort);
        this.count = count;
        this.perSecond = perSecond;
        try {
            this.weChat = MockWeChat.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a look at the queue and the processes showed. */
    private record Look(double seconds, long open, long sent, long residentMb, long heapMb) {}

    boolean run() throws SQLException {
        // Nothing is sent before everything is queued: the first start only makes the tables.
        var tables = scene.product("tables", settings(false));
        tables.stop();
        var agreed = seed();
        System.out.printf("%,d messages queued, %,d consents, %d a second%n", count, agreed, perSecond);
        var instances =
                List.of(scene.product("messages-1", settings(true)), scene.product("messages-2", settings(true)));
        var looks = drain(instances);
        return judged(looks, agreed);
    }

    private Map<String, String> settings(boolean ticks) {
        return Map.of(
                "MICRONAUT_ENVIRONMENTS",
                "test",
                "WECHAT_API_HOST",
                weChat.url(),
                "WECHAT_APPID",
                MockWeChat.APPID,
                "WECHAT_SECRET",
                MockWeChat.SECRET,
                "QICHENG_CLOCKWORK_TICKS",
                String.valueOf(ticks),
                "QICHENG_MESSAGES_PER_SECOND",
                String.valueOf(perSecond));
    }

    private int seed() throws SQLException {
        var agreed = 0;
        try (var database = scene.database()) {
            database.setAutoCommit(false);
            for (var from = 0; from < count; from += ROWS_A_STATEMENT) {
                var names = new Population.Rows("wechat_identity (id, person_id, created_at)");
                var inbox =
                        new Population.Rows("message_inbox (id, person_id, kind, event, title, words, page, made_at)");
                var outbox =
                        new Population.Rows("message_outbox (id, person_id, kind, page, said, district_code, state,"
                                + " attempts, unsure, due_at, made_at)");
                var consents = new Population.Rows("message_consent (id, person_id, template_id, state, standing,"
                        + " given_at, pushed, tapped, changed_at)");
                for (var i = from; i < Math.min(count, from + ROWS_A_STATEMENT); i++) {
                    var person = Ulid.next();
                    var id = Ulid.next();
                    var openid = "oBench" + i;
                    var now = Population.Rows.NOW;
                    names.add(MockWeChat.APPID + "/" + openid, person, now);
                    inbox.add(id, person, KIND, "bench", "该签到了", "第 1 个月可以签到了", "trainee/trainee-shell", now);
                    outbox.add(id, person, KIND, "trainee/trainee-shell", SAID, "", "DUE", "0", "0", now, now);
                    if (i % WITHOUT_CONSENT != 0) {
                        consents.add(Ulid.next(), person, TEMPLATE, "FREE", "0", now, "1", "0", now);
                        weChat.choose(openid, Map.of(TEMPLATE, true));
                        agreed++;
                    }
                }
                names.insert(database);
                inbox.insert(database);
                outbox.insert(database);
                consents.insert(database);
                database.commit();
            }
        }
        return agreed;
    }

    private List<Look> drain(List<Jvm> instances) throws SQLException {
        var looks = new ArrayList<Look>();
        var began = System.nanoTime();
        while (true) {
            Pause.millis(LOOK_MILLIS);
            var states = states();
            var open = states.getOrDefault("DUE", 0L)
                    + states.getOrDefault("TAKEN", 0L)
                    + states.getOrDefault("SENDING", 0L);
            var resident = 0L;
            var heap = 0L;
            for (var instance : instances) {
                resident = Math.max(resident, Jvm.residentKb(instance.pid()) / 1024);
                heap = Math.max(heap, instance.liveHeapBytes() / 1024 / 1024);
            }
            var look = new Look((System.nanoTime() - began) / 1e9, open, weChat.messagesSent(), resident, heap);
            looks.add(look);
            System.out.printf(
                    "%6.1f s  open %,7d  sent %,7d  resident %d MB  live heap %d MB%n",
                    look.seconds(), look.open(), look.sent(), look.residentMb(), look.heapMb());
            if (open == 0) {
                return looks;
            }
            if (look.seconds() > 3.0 * count / perSecond + 60) {
                throw new IllegalStateException("not drained within three times its time");
            }
        }
    }

    private Map<String, Long> states() throws SQLException {
        var states = new HashMap<String, Long>();
        try (var database = scene.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT state, COUNT(*) FROM message_outbox GROUP BY state")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getLong(2));
            }
        }
        return states;
    }

    private boolean judged(List<Look> looks, int agreed) throws SQLException {
        var states = states();
        var last = looks.getLast();
        var rate = looks.stream().filter(look -> look.open() > 0).reduce((one, later) -> later);
        System.out.printf("states %s%n", states);
        rate.ifPresent(look -> System.out.printf(
                "rate %.0f a second of %d configured%n", (count - look.open()) / look.seconds(), perSecond));
        var early = looks.get(Math.min(looks.size() - 1, Math.max(1, looks.size() / 10)));
        var kept = true;
        kept &= promise("every consent is one message", weChat.messagesSent() == agreed);
        kept &= promise("WeChat was asked no more often than that", weChat.requests(SEND) == agreed);
        kept &= promise("SENT is what WeChat has", states.getOrDefault("SENT", 0L) == agreed);
        kept &= promise("who did not agree got none", states.getOrDefault("INBOX_ONLY", 0L) == count - agreed);
        kept &= promise(
                "live heap is flat: %d MB early, %d MB at the end".formatted(early.heapMb(), last.heapMb()),
                last.heapMb() <= Math.max(early.heapMb() * LARGEST_GROWTH, early.heapMb() + 8.0));
        return kept;
    }

    private static boolean promise(String words, boolean kept) {
        System.out.println((kept ? "kept    " : "BROKEN  ") + words);
        return kept;
    }

    @Override
    public void close() {
        scene.close();
        weChat.close();
    }
}
