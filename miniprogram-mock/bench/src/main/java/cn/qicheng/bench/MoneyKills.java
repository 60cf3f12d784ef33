package cn.qicheng.bench;

import cn.qicheng.kernel.Ulid;
import cn.qicheng.stipend.MoneyCheck;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.StipendLine;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Payment runs during which the product is killed with {@code kill -9}: somewhere within drawing up, releasing, handing out
 * the bank's file or taking the bank's answer, at a moment nobody chose. It is started again, the person taps again, the same
 * key in hand; and after every kill the check looks at the whole database.
 */
final class MoneyKills implements AutoCloseable {

    private static final int CLAIMS = 40;
    private static final int LINES = MoneyLines.LINES_A_CLAIM;
    private static final long FEN = 100_000;
    private static final int TRIES = 400;
    private static final String BASE = MoneyLines.BASE;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9A-Z]{26})\"");

    private final Scene scene;
    private final int kills;
    private final Random random = new Random();
    private final ApplicationContext beans;
    private final MoneyLines lines;
    private final Connection database;
    private final Map<String, Double> usual = new HashMap<>();
    private final Map<String, Integer> killed = new HashMap<>();
    private final Population finance;
    private Jvm product;
    private int done;
    private int starts = 1;
    private int answeredLate;

    MoneyKills(Path backendJar, int firstPort, int kills) throws SQLException {
        this.kills = kills;
        this.scene = Scene.open(backendJar, firstPort);
        this.product = scene.product("money-1", Map.of());
        var mariaDb = scene.servers().mariaDb();
        this.beans = MoneyBeans.over(
                mariaDb.jdbcUrl(),
                mariaDb.username(),
                mariaDb.password(),
                scene.servers().redis().uri());
        this.lines = new MoneyLines(beans);
        this.database = scene.database();
        this.finance = Population.finance(scene);
    }

    private interface Tap {
        Http.Answer tap(int port) throws IOException;
    }

    boolean run() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO trainee_base (id, credit_code, name, org_type, district_code, headcount, address,"
                            + " contact_name, contact_phone_sealed, accredited_on, plaque_no, state, bank_name, account_name,"
                            + " account_no_sealed, version, entered_at) VALUES ('" + BASE
                            + "', '91620100BENCH00001', '样例基地',"
                            + " 'ENTERPRISE', '620102', 60, '样例路1号', '样例', '', '2025-12-20', 'BENCH-1', 'ACCREDITED',"
                            + " '样例银行', '样例基地', '" + scene.keys().seal("6222020000002207") + "', 0, UTC_TIMESTAMP(3))");
        }
        var runs = 0;
        // The first run is not killed: it tells how long each step takes.
        pay(false);
        while (done < kills) {
            pay(true);
            runs++;
        }
        System.out.printf(
                "%d kills in %d runs: %s; %d were done and had lost their answer only%n",
                done, runs, killed, answeredLate);
        return whole() && everyRunPaidOnce(runs + 1);
    }

    /** One run from filed claims to the bank's answer. */
    private void pay(boolean withKills) throws SQLException {
        var claims = seed();
        var total = (long) CLAIMS * LINES * FEN;
        var body = "{\"claimIds\":["
                + String.join(",", claims.stream().map(id -> "\"" + id + "\"").toList()) + "],\"declaredCount\":"
                + CLAIMS + ",\"declaredTotalFen\":" + total + "}";
        var drawn = step(
                withKills,
                "draw up",
                key -> port -> Http.post(port, "/api/v1/payment-batches", body, who(0), key),
                port -> Http.get(port, "/api/v1/payment-batches?size=1", who(0)),
                claims.getFirst());
        var batch = idOf(drawn);
        step(
                withKills,
                "release",
                key -> port -> Http.post(port, path(batch, "release"), "", who(1), key),
                port -> Http.get(port, "/api/v1/payment-batches/" + batch, who(0)),
                "\"state\":\"RELEASED\"");
        var file = step(
                withKills,
                "bank file",
                key -> port -> Http.post(port, path(batch, "bank-file"), "", who(0), key),
                port -> new Http.Answer(409, Map.of(), ""),
                "-");
        var answer = new StringBuilder("指令号,结果(成功/失败),失败原因,银行流水号,入账日期\n");
        var day = cn.qicheng.kernel.ChinaTime.dayOf(java.time.Instant.now());
        file.body().lines().skip(1).forEach(line -> {
            var no = line.substring(0, line.indexOf(','));
            answer.append(no)
                    .append(",成功,,S")
                    .append(no)
                    .append(',')
                    .append(day)
                    .append('\n');
        });
        step(
                withKills,
                "bank answer",
                key -> port -> Http.upload(port, path(batch, "result"), "answer.csv", answer.toString(), who(0)),
                port -> new Http.Answer(409, Map.of(), ""),
                "-");
    }

    private interface KeyedTap {
        Tap with(String key);
    }

    /**
     * Taps, is killed, and taps again until it is answered; the key stays the same. Was it killed between the commit and
     * keeping the answer, the second tap is refused because the thing is done: then {@code look} shows it.
     */
    private Http.Answer step(boolean withKills, String name, KeyedTap keyed, Tap look, String shows)
            throws SQLException {
        var tap = keyed.with("Idempotency-Key: " + Ulid.next());
        if (withKills && done < kills) {
            var port = product.port();
            var flying = CompletableFuture.supplyAsync(() -> quietly(tap, port));
            Pause.millis((long) (random.nextDouble() * 1.2 * usual.getOrDefault(name, 300.0)));
            product.kill();
            flying.join();
            done++;
            killed.merge(name, 1, Integer::sum);
            again();
        }
        var began = System.nanoTime();
        for (var turn = 0; turn < TRIES; turn++) {
            var answer = quietly(tap, product.port());
            if (answer != null && answer.status() / 100 == 2) {
                if (!withKills) {
                    usual.put(name, (System.nanoTime() - began) / 1e6);
                }
                return answer;
            }
            if (answer != null && answer.status() == 409) {
                var found = quietly(look, product.port());
                if (found != null && found.status() == 200 && found.body().contains(shows)) {
                    answeredLate++;
                    return found;
                }
            }
            if (turn == TRIES - 1) {
                throw new IllegalStateException(name + " was refused: " + answer);
            }
            Pause.millis(100);
        }
        throw new IllegalStateException(name + " was never answered");
    }

    private static Http.@Nullable Answer quietly(Tap tap, int port) {
        try {
            return tap.tap(port);
        } catch (IOException gone) {
            return null;
        }
    }

    /** Starts it again; the lease of the tap that died is over, as it would be half a minute later. Then all is looked at. */
    private void again() throws SQLException {
        product = scene.product("money-" + ++starts, Map.of());
        try (var statement = database.createStatement()) {
            statement.executeUpdate(
                    "UPDATE idempotent_request SET reserved_until = reserved_until - INTERVAL 1 MINUTE WHERE status IS NULL");
        }
        if (!whole()) {
            throw new IllegalStateException("the books are not whole after kill " + done);
        }
        if (done % 10 == 0) {
            System.out.printf("%d kills, every fen explained%n", done);
        }
    }

    private boolean whole() throws SQLException {
        var said = new ByteArrayOutputStream();
        var whole = MoneyCheck.isWhole(database, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (!whole) {
            System.out.println(said.toString(StandardCharsets.UTF_8));
        }
        return whole;
    }

    private boolean everyRunPaidOnce(int runs) throws SQLException {
        var expected = (long) runs * CLAIMS * LINES * FEN;
        var paid = number("SELECT CAST(SUM(amount_fen) AS SIGNED) FROM ledger_entry WHERE account_kind = 'AT_BASE'");
        var payments = number("SELECT COUNT(*) FROM stipend_payment WHERE state = 'PAID'");
        var batches = number("SELECT COUNT(*) FROM payment_batch");
        System.out.printf(
                "%d batches, %d payments, %d fen with the bases; expected %d, %d, %d%n",
                batches, payments, paid, runs, runs * CLAIMS, expected);
        return paid == expected && payments == (long) runs * CLAIMS && batches == runs;
    }

    private long number(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Filed claims, ruled on and committed by the product's own code. */
    private List<String> seed() throws SQLException {
        var ids = new ArrayList<String>();
        for (var left = CLAIMS * LINES; left > 0; left -= MoneyLines.PAGE) {
            List<StipendLine> ruled = lines.rule(lines.page(MoneyLines.PAGE));
            lines.claim(ruled, ClaimState.FILED, BASE);
            ruled.stream().map(StipendLine::claimId).distinct().forEach(ids::add);
        }
        try (var statement = database.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO stipend_claim_step (id, claim_id, seq, move, on_day, at, actor_id, note)"
                            + " SELECT c.id, c.id, 1, 'FILE', '2026-10-12', c.since, 'SYSTEM', '' FROM stipend_claim c"
                            + " LEFT JOIN stipend_claim_step s ON s.claim_id = c.id WHERE s.id IS NULL");
        }
        return ids;
    }

    private String who(int number) {
        return finance.bearer(number);
    }

    private static String path(String batch, String act) {
        return "/api/v1/payment-batches/" + batch + "/" + act;
    }

    private static String idOf(Http.Answer answer) {
        var found = ID.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("no id in " + answer.body());
        }
        return found.group(1);
    }

    @Override
    public void close() {
        beans.close();
        scene.close();
    }
}
