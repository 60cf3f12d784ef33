package cn.qicheng.bench;

import cn.qicheng.bench.Population.Rows;
import cn.qicheng.kernel.Ulid;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Registration windows, planned and published by a city officer over the API. Every run gets windows and posts of its own,
 * so that nothing a server remembers of an earlier run can help or hinder it.
 */
final class Windows {

    static final String PATH = "/api/v1/registration-windows";

    private static final String PROMISED = "REG-141";

    private final Scene scene;
    private final Population officer;
    private final String baseId = Ulid.next();
    private int posts;

    Windows(Scene scene, Population officer) throws SQLException {
        this.scene = scene;
        this.officer = officer;
        try (var database = scene.database()) {
            var base = new Rows("trainee_base (id, credit_code, name, org_type, district_code, headcount, address,"
                    + " contact_name, contact_phone_sealed, accredited_on, plaque_no, state, version, entered_at)");
            base.add(
                    baseId,
                    "91620100BENCH00001",
                    "压测基地",
                    "ENTERPRISE",
                    "620102",
                    "1000",
                    "兰州市城关区",
                    "测试",
                    "",
                    "2020-01-01",
                    "LZJX2020-9999",
                    "ACCREDITED",
                    "0",
                    Rows.NOW);
            base.insert(database);
        }
    }

    /** A published window with its posts. */
    record Window(String id, List<String> positionIds, int quota) {}

    /** Opens so many windows, now, each with so many posts of so many places. */
    List<Window> open(Jvm product, int count, int postsEach, int quota) throws SQLException, IOException {
        var opened = new ArrayList<Window>();
        for (var i = 0; i < count; i++) {
            opened.add(publish(product, postsEach, quota, Duration.ofSeconds(-2)));
        }
        return opened;
    }

    Window publish(Jvm product, int postsEach, int quota, Duration opensIn) throws SQLException, IOException {
        var positionIds = file(postsEach, quota);
        var plan = new JsonObject();
        plan.addProperty("name", "压测时段");
        plan.addProperty("opensAt", Instant.now().plus(opensIn).toString());
        plan.addProperty("closesAt", Instant.now().plus(Duration.ofHours(3)).toString());
        var ids = new JsonArray();
        positionIds.forEach(ids::add);
        plan.add("positionIds", ids);
        var planned = act(product, PATH, plan.toString());
        var id = JsonParser.parseString(planned).getAsJsonObject().get("id").getAsString();
        act(product, PATH + "/" + id + "/publication", "");
        return new Window(id, positionIds, quota);
    }

    /** Sets the places of a post as an officer does; false if more are promised. */
    boolean setPlaces(Jvm product, Window window, String positionId, int places) throws IOException {
        var body = new JsonObject();
        body.addProperty("places", places);
        body.addProperty("reason", "压测：减少名额");
        var path = PATH + "/" + window.id() + "/positions/" + positionId + "/places";
        var answer =
                Http.post(product.port(), path, body.toString(), officer.bearer(0), "Idempotency-Key: " + Ulid.next());
        if (answer.status() != 200 && !answer.body().contains(PROMISED)) {
            throw new IOException(path + " answered " + answer.status() + " " + answer.body());
        }
        return answer.status() == 200;
    }

    private List<String> file(int count, int headcount) throws SQLException {
        var ids = new ArrayList<String>();
        var rows = new Rows("trainee_position (id, base_id, year, title, major, education, headcount, category,"
                + " living_allowance_fen, lodging, workplace, duties, district_code, state, version, filed_at)");
        for (var i = 0; i < count; i++) {
            var id = Ulid.next();
            ids.add(id);
            rows.add(
                    id,
                    baseId,
                    "2026",
                    "岗位" + ++posts,
                    "不限",
                    "BACHELOR",
                    Integer.toString(headcount),
                    "MANAGERIAL",
                    "50000",
                    "无",
                    "兰州市城关区",
                    "协助日常工作",
                    "620102",
                    "FILED",
                    "0",
                    Rows.NOW);
        }
        try (var database = scene.database()) {
            rows.insert(database);
        }
        return ids;
    }

    private String act(Jvm product, String path, String body) throws IOException {
        var answer = Http.post(product.port(), path, body, officer.bearer(0), "Idempotency-Key: " + Ulid.next());
        if (answer.status() >= 300) {
            throw new IOException(path + " answered " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    /** Takes the rows of finished runs away; the tables of every run begin about as small as the first one's. */
    void clear(List<String> tables) throws SQLException {
        try (var database = scene.database();
                var statement = database.createStatement()) {
            statement.execute("UPDATE registration_window SET closes_at = UTC_TIMESTAMP(3)");
            statement.execute("UPDATE window_post SET taken = 0, live = NULL");
            for (var table : tables) {
                statement.execute("TRUNCATE TABLE " + table);
            }
        }
    }
}
