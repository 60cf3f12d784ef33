package cn.qicheng.stipend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient.Answer;
import cn.qicheng.Journey;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.notice.NoticeDesk;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Walks a claim up to the step a test is about, each step by its own person. */
public abstract class MoneyJourney extends Journey {

    /** Who draws batches up, and who releases them. */
    protected final String maker = signedIn(Role.FINANCE, Actor.EVERYWHERE).personId();

    protected final String checker = signedIn(Role.FINANCE, Actor.EVERYWHERE).personId();

    protected static Answer submit(Cast cast, String... sheetIds) {
        return as(cast.base()).post("/stipend-claims", Map.of("baseId", cast.baseId(), "sheetIds", List.of(sheetIds)));
    }

    protected static Answer claim(Cast cast, String claimId) {
        return as(cast.base()).get("/stipend-claims/" + claimId);
    }

    /** A trainee whose first month is confirmed; it is the day after its end. */
    protected Trainee afterOneMonth(Cast cast) {
        var trainee = inForce(cast);
        liveThrough(cast, trainee, 1);
        return trainee;
    }

    protected String claimed(Cast cast, Trainee... trainees) {
        var sheets = new ArrayList<String>();
        for (var trainee : trainees) {
            sheets.add(sheet(trainee, 1));
        }
        return ok(submit(cast, sheets.toArray(String[]::new))).text("id");
    }

    protected String approved(Cast cast, Trainee... trainees) {
        var id = claimed(cast, trainees);
        ok(pass(cast.district(), "STIPEND_CLAIM", id));
        ok(pass(cast.city(), "STIPEND_CLAIM", id));
        return id;
    }

    /** On notice and past its last day. */
    protected String noticeClosed(Cast cast, Trainee... trainees) {
        var id = approved(cast, trainees);
        var notice = ok(as(cast.city()).post("/stipend-notices", Map.of("claimIds", List.of(id))));
        clock().set(LocalDate.parse(notice.text("closesOn")).plusDays(1));
        bean(NoticeDesk.class).runDue(notice.text("id"), today());
        return id;
    }

    protected String filed(Cast cast, Trainee... trainees) {
        var id = noticeClosed(cast, trainees);
        ok(file(cast, id, today()));
        return id;
    }

    protected static Answer file(Cast cast, String claimId, LocalDate on) {
        return as(cast.city())
                .post(
                        "/stipend-filings",
                        Map.of("claimIds", List.of(claimId), "filedOn", on.toString(), "documentRef", "样例财备〔2026〕7号"));
    }

    protected static Answer giveAccount(Cast cast) {
        return as(cast.base())
                .put(
                        "/bases/" + cast.baseId() + "/bank-account",
                        Map.of("bankName", "样例银行城关支行", "accountNo", "6222020000002207", "accountName", "样例基地"));
    }

    protected Answer drawUp(long totalFen, String... claimIds) {
        return as(maker)
                .post(
                        "/payment-batches",
                        Map.of(
                                "claimIds",
                                List.of(claimIds),
                                "declaredCount",
                                claimIds.length,
                                "declaredTotalFen",
                                totalFen));
    }

    /** Drawn up, released by the other person, downloaded: the bank has the file. */
    protected String sent(long totalFen, String... claimIds) {
        var batch = ok(drawUp(totalFen, claimIds)).text("id");
        ok(as(checker).post("/payment-batches/" + batch + "/release"));
        ok(as(maker).post("/payment-batches/" + batch + "/bank-file"));
        return batch;
    }

    protected Answer result(String batchId, String csv) {
        return as(maker)
                .upload("/payment-batches/" + batchId + "/result", "回单.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    protected static final String RESULT_HEADING = "指令号,结果(成功/失败),失败原因,银行流水号,入账日期\n";

    protected static String paidLine(String instructionNo, LocalDate on) {
        return instructionNo + ",成功,,S" + instructionNo + "," + on + "\n";
    }

    protected static String failedLine(String instructionNo) {
        return instructionNo + ",失败,户名不符,,\n";
    }

    protected Answer batch(String batchId) {
        return as(maker).get("/payment-batches/" + batchId);
    }

    /** The instruction number of the batch's only payment. */
    protected String instruction(String batchId) {
        return batch(batchId).text("payments.0.instructionNo");
    }

    /** The money is with the base. */
    protected String paidToBase(Cast cast, Trainee... trainees) {
        ok(giveAccount(cast));
        var id = filed(cast, trainees);
        var batch = sent(100_000L * trainees.length, id);
        ok(result(batch, RESULT_HEADING + paidLine(instruction(batch), today())));
        assertThat(claim(cast, id).text("state")).isEqualTo("PAID_TO_BASE");
        return id;
    }

    protected static Answer passOn(Cast cast, String claimId, Object... lineIds) {
        return as(cast.base())
                .post(
                        "/stipend-claims/" + claimId + "/pass-on",
                        Map.of("paidOn", today().toString(), "proofNo", "HD-0001", "lineIds", List.of(lineIds)));
    }

    protected static Answer tell(Trainee trainee, String lineId, boolean received) {
        return as(trainee.personId())
                .post("/stipend-lines/" + lineId + "/receipt", Map.of("received", received, "note", ""));
    }

    /** Cuts every connection of the product to the database, as a restart of the server would. */
    protected static void cutEveryConnection() {
        var mariaDb = servers().mariaDb();
        try (var connection = DriverManager.getConnection(
                        mariaDb.jdbcUrl("qicheng_it"), mariaDb.username(), mariaDb.password());
                var query = connection.createStatement();
                var kill = connection.createStatement()) {
            var others = query.executeQuery(
                    "SELECT id FROM information_schema.processlist WHERE db = 'qicheng_it' AND id <> CONNECTION_ID()");
            while (others.next()) {
                kill.execute("KILL CONNECTION " + others.getLong(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    protected static Answer money(Trainee trainee) {
        return as(trainee.personId()).get("/me/stipends");
    }

    protected static String line(Trainee trainee) {
        return money(trainee).text("months.0.lineId");
    }
}
