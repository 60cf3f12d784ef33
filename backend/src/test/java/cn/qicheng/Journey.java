package cn.qicheng;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient.Answer;
import cn.qicheng.identity.SignIn;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.position.PostFixture;
import cn.qicheng.registration.RegistrationFixture;
import cn.qicheng.review.ReviewBoard;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Walks a traineeship over HTTP up to the step a test is about, each step by its own person. People are kept by their
 * ids and sign in anew whenever they act, because the clock moves by months and a token lives for minutes.
 */
public abstract class Journey extends QichengIT {

    protected static final String INSURER = "样例保险公司";
    protected static final Map<String, Object> HANDWRITING =
            Map.of("strokes", List.of(List.of(100, 100, 500, 110), List.of(300, 40, 310, 450)));

    private final RegistrationFixture registrations = bean(RegistrationFixture.class);

    /** A base with its people and the officers over it, all by their ids. */
    protected record Cast(
            String windowId,
            String positionId,
            String baseId,
            String city,
            String district,
            String base,
            String mentor) {}

    /** A trainee and the agreement. */
    protected record Trainee(String personId, String agreementId) {}

    protected static ApiClient as(String personId) {
        return bean(SignIn.class).again(anonymous(), personId);
    }

    /** A base in 城关区 with one post whose allowance meets the minimum wage exactly (1000 + 820 = 1820). */
    protected Cast cast() {
        return cast(82_000);
    }

    protected Cast cast(long livingAllowanceFen) {
        var baseId = registrations.base();
        var positionId = bean(PostFixture.class).filed(baseId, RegistrationFixture.CHENGGUAN, 20, livingAllowanceFen);
        var city = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE);
        var now = clock().instant();
        var windowId = registrations.window(city, now.minusSeconds(60), now.plusSeconds(86_400), positionId);
        return new Cast(
                windowId,
                positionId,
                baseId,
                city.personId(),
                signedIn(Role.DISTRICT_OFFICER, RegistrationFixture.CHENGGUAN).personId(),
                signedIn(Role.BASE_ADMIN, baseId).personId(),
                signedIn(Role.SUPERVISOR, baseId).personId());
    }

    /** A graduate who was just admitted: the agreement waits for the first signature. */
    protected Trainee admitted(Cast cast) {
        var graduate = registrations.readyGraduate(anonymous());
        var taken =
                graduate.post("/registrations", Map.of("windowId", cast.windowId(), "positionId", cast.positionId()));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        ok(pass(cast.district(), "REGISTRATION", taken.text("id")));
        ok(as(cast.base())
                .post("/registrations/" + taken.text("id") + "/admission", Map.of("mentorPersonId", cast.mentor())));
        return new Trainee(graduate.personId(), graduate.get("/me/agreements").text("0.id"));
    }

    protected Trainee traineeSigned(Cast cast) {
        var trainee = admitted(cast);
        ok(signAsTrainee(trainee));
        return trainee;
    }

    /** Both have signed today; the filing waits for the bureau. */
    protected Trainee signed(Cast cast) {
        var trainee = traineeSigned(cast);
        ok(signAsBase(cast, trainee, today(), today().plusMonths(6).minusDays(1)));
        return trainee;
    }

    /** On file today: the term runs and the six sheets are laid out. */
    protected Trainee inForce(Cast cast) {
        var trainee = signed(cast);
        ok(pass(cast.district(), "AGREEMENT", trainee.agreementId()));
        return trainee;
    }

    /** Lives through the month: checks in on its last day and has it confirmed on the day after. */
    protected void liveThrough(Cast cast, Trainee trainee, int number) {
        var month = ServiceMonth.of(signedOn(trainee), number);
        clock().set(month.to());
        ok(checkIn(trainee, number));
        clock().set(month.to().plusDays(1));
        ok(confirm(cast, trainee, number));
    }

    protected Answer signAsTrainee(Trainee trainee) {
        return as(trainee.personId())
                .post(
                        "/agreements/" + trainee.agreementId() + "/trainee-signature",
                        Map.of("contentHash", agreement(trainee).text("contentHash"), "signature", HANDWRITING));
    }

    protected Answer signAsBase(Cast cast, Trainee trainee, LocalDate insuredFrom, LocalDate insuredTo) {
        return as(cast.base())
                .post(
                        "/agreements/" + trainee.agreementId() + "/base-signature",
                        Map.of(
                                "contentHash",
                                agreement(trainee).text("contentHash"),
                                "signature",
                                HANDWRITING,
                                "insurance",
                                Map.of(
                                        "insurer",
                                        INSURER,
                                        "policyNo",
                                        "PA-0001",
                                        "from",
                                        insuredFrom.toString(),
                                        "to",
                                        insuredTo.toString())));
    }

    protected Answer checkIn(Trainee trainee, int number) {
        return as(trainee.personId())
                .post(
                        "/attendance-sheets/" + sheet(trainee, number) + "/check-in",
                        Map.of("madeAt", clock().instant().toString(), "note", "整理样例资料"));
    }

    protected Answer confirm(Cast cast, Trainee trainee, int number) {
        return as(cast.mentor())
                .post(
                        "/attendance-sheets/" + sheet(trainee, number) + "/confirmation",
                        Map.of("absentDays", 1, "leaveDays", 0, "remark", "认真"));
    }

    /** The officer answers every question of the subject's review with PASS. */
    protected static Answer pass(String officerId, String subjectKind, String subjectId) {
        return decide(officerId, new SubjectRef(subjectKind, subjectId), "pass", "PASS");
    }

    /** The officer finds the first question failing and sends the case back, or ends it. */
    protected static Answer decide(String officerId, SubjectRef subject, String path, String firstAnswer) {
        var officer = as(officerId);
        var reviewCase = officer.get("/review-cases/"
                + bean(ReviewBoard.class).of(subject).orElseThrow().id());
        assertThat(reviewCase.status()).as(reviewCase.toString()).isEqualTo(200);
        var answers = new ArrayList<>(RegistrationFixture.answers(reviewCase, "PASS"));
        answers.set(0, Map.of("code", answers.getFirst().get("code"), "answer", firstAnswer, "note", "缺一页"));
        return officer.post(
                "/review-cases/" + reviewCase.text("id") + "/" + path, Map.of("answers", answers, "opinion", "看过了"));
    }

    protected static Answer agreement(Trainee trainee) {
        return as(trainee.personId()).get("/agreements/" + trainee.agreementId());
    }

    /** The registration that the trainee's latest agreement grew from. */
    protected static String registrationOf(Trainee trainee) {
        return as(trainee.personId()).get("/me/registrations").text("0.id");
    }

    protected static LocalDate signedOn(Trainee trainee) {
        return LocalDate.parse(agreement(trainee).text("signedOn"));
    }

    protected static String sheet(Trainee trainee, int number) {
        return as(trainee.personId()).get("/me/attendance-sheets").text(number - 1 + ".id");
    }

    protected static LocalDate today() {
        return ChinaTime.today(clock());
    }

    /** Insists that an answer is a success. */
    protected static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }

    /** Lets several people act at the same moment. */
    protected static List<Answer> together(List<? extends Callable<Answer>> acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** Runs one statement against the product's own schema and returns the first number of its first row. */
    protected static long count(String sql, String... arguments) {
        var mariaDb = servers().mariaDb();
        try (var connection = DriverManager.getConnection(
                        mariaDb.jdbcUrl("qicheng_it"), mariaDb.username(), mariaDb.password());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
