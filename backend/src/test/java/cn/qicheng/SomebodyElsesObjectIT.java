package cn.qicheng;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.accreditation.AppliedUnits;
import cn.qicheng.attendance.SpotCheckFixture;
import cn.qicheng.competition.CompetitionFixture;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.CreditCodeTest;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.position.PostFixture;
import cn.qicheng.registration.RegistrationFixture;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.stipend.MoneyJourney;
import io.micronaut.web.router.Router;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One trainee's whole way exists, down to the money; then people with the right role and another scope (another graduate,
 * another base, another district) ask every route for it, with bodies its owners could send. The answer must be 403 or
 * 404, whatever state the object is in: a "too early" would already tell that it exists.
 *
 * <p>A new route that names an object fails here until its object is in the table.
 */
@DisplayName("别人的对象：角色对、范围不对，一律 403 或 404")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SomebodyElsesObjectIT extends MoneyJourney {

    /** Roles held for a base, a district or oneself. The city's and finance's are for the whole city. */
    private static final List<Role> SCOPED = List.of(
            Role.GRADUATE, Role.ENTREPRENEUR, Role.BASE_ADMIN, Role.SUPERVISOR, Role.DEPARTMENT, Role.DISTRICT_OFFICER);

    private static final Object NO_BODY = "";

    private static final String ONE_BAD_ROW =
            "单位名称,统一社会信用代码,单位性质,所属区县,联系人,联系电话,在职人数,独立法人,地址\n样例厂,不是代码,企业,城关区,样例,19900000000,60,是,样例路1号\n";

    /** A real id, and a body that its owner could send. */
    private record Owned(String id, Object body) {}

    private final Map<Role, String> strangers = new EnumMap<>(Role.class);
    private Map<String, Owned> table = Map.of();
    private String objection = "";

    @BeforeAll
    void oneWholeWayAndFourStrangers() {
        setClockBack();
        var other = cast();
        strangers.put(Role.GRADUATE, inForce(other).personId());
        strangers.put(Role.BASE_ADMIN, other.base());
        strangers.put(Role.SUPERVISOR, other.mentor());
        strangers.put(
                Role.DISTRICT_OFFICER, signedIn(Role.DISTRICT_OFFICER, "620103").personId());
        strangers.put(
                Role.ENTREPRENEUR, signedIn(Role.ENTREPRENEUR, Actor.EVERYWHERE).personId());
        strangers.put(
                Role.DEPARTMENT, signedIn(Role.DEPARTMENT, "city_veterans").personId());
        var cast = cast();
        var trainee = afterOneMonth(cast);
        objection = ok(as(trainee.personId())
                        .post("/attendance-sheets/" + sheet(trainee, 1) + "/objection", Map.of("words", "那天我在")))
                .text("objection.id");
        table = table(cast, trainee, paidToBase(cast, trainee));
    }

    private Map<String, Owned> table(Cast cast, Trainee trainee, String claimId) {
        var sheet = sheet(trainee, 2);
        var registration = as(trainee.personId()).get("/me/registrations").text("0.id");
        var post = as(trainee.personId()).get("/me/registrations").text("0.positionId");
        var waits = waitingBehindSomebody();
        var review = bean(ReviewBoard.class)
                .of(new SubjectRef("STIPEND_CLAIM", claimId))
                .orElseThrow()
                .id();
        var opinion = Map.of(
                "answers",
                RegistrationFixture.answers(as(cast.city()).get("/review-cases/" + review), "PASS"),
                "opinion",
                "看过了");
        var imported = ok(as(cast.city())
                        .upload("/imports/BASES", "bases.csv", ONE_BAD_ROW.getBytes(StandardCharsets.UTF_8)))
                .text("id");
        var hash = agreement(trainee).text("contentHash");
        var complaint = ok(as(trainee.personId())
                        .post(
                                "/safety-complaints",
                                Map.of("kind", "OTHER", "danger", false, "confidential", false, "words", "样例情况")))
                .text("id");
        var insurance = Map.of("insurer", INSURER, "policyNo", "PA-1", "from", "2026-11-02", "to", "2027-06-01");
        var edition = plannedEdition();
        var entry = begunEntry(edition);
        var round = plannedRound(edition);
        var ending = ok(as(cast.base())
                        .post(
                                "/agreements/" + trainee.agreementId() + "/endings",
                                Map.of("reason", "M21_1", "lastDay", "2027-03-01")))
                .text("open.id");
        var inspection = inspectionAt(cast());
        var postChange = ok(as(cast.base())
                        .post(
                                "/agreements/" + trainee.agreementId() + "/post-changes",
                                Map.of(
                                        "positionId",
                                        bean(PostFixture.class)
                                                .filed(cast.baseId(), RegistrationFixture.CHENGGUAN, 5, 82_000),
                                        "reason",
                                        "样例理由")))
                .text("changes.0.id");
        var reason = Map.of("reason", "样例理由");
        var note = Map.of("note", "已补");
        var activity = activity(cast.district());
        var activityPlan = activityPlan();
        var mentor = mentor(cast.district());
        var askedMentor = askedMentor(trainee, mentor);
        var application = AppliedUnits.handedIn(signedIn(), "别人的样例厂", CreditCodeTest.valid(819_001), "620102");
        var unit = AppliedUnits.unit("别人的样例厂", CreditCodeTest.valid(819_001), "620102", 45);
        var papers = AppliedUnits.papers("做样例的。");
        var post2 = Map.of(
                "kind",
                "CHANGE",
                "positionId",
                post,
                "content",
                Map.of(
                        "title",
                        "别人的岗位",
                        "major",
                        "不限",
                        "education",
                        "ANY",
                        "headcount",
                        9,
                        "category",
                        "OTHER",
                        "livingAllowanceFen",
                        90_000,
                        "lodging",
                        "",
                        "workplace",
                        "样例路1号",
                        "duties",
                        "样例"),
                "hazardFree",
                true,
                "reason",
                "样例");
        var declaration = ok(as(cast.base()).post("/bases/" + cast.baseId() + "/post-declarations", post2))
                .text("id");
        return Map.ofEntries(
                entry("GET /bureau/mentors/{id}", new Owned(mentor, NO_BODY)),
                entry("PUT /bureau/mentors/{id}", new Owned(mentor, mentorEntry())),
                entry(
                        "POST /bureau/mentor-requests/{id}/answer",
                        new Owned(askedMentor, Map.of("accepted", true, "words", "样例"))),
                entry("POST /me/mentor-requests/{id}/withdrawal", new Owned(askedMentor, NO_BODY)),
                entry("GET /bureau/activities/{id}", new Owned(activity, NO_BODY)),
                entry("PUT /bureau/activities/{id}", new Owned(activity, activityPlan)),
                entry("POST /bureau/activities/{id}/publication", new Owned(activity, NO_BODY)),
                entry("POST /bureau/activities/{id}/cancellation", new Owned(activity, reason)),
                entry("GET /bureau/activities/{id}/attendees", new Owned(activity, NO_BODY)),
                entry("POST /bureau/activities/{id}/attendees/{place}/entry", new Owned(activity, NO_BODY)),
                entry("POST /bureau/activities/{id}/attendees/{place}/entry-taken-back", new Owned(activity, reason)),
                entry("GET /bureau/activities/{id}/attendees.xlsx", new Owned(activity, NO_BODY)),
                entry("GET /bureau/activities/{id}/opinions", new Owned(activity, NO_BODY)),
                entry("GET /bureau/activities/{id}/code", new Owned(activity, NO_BODY)),
                entry("POST /bureau/activities/{id}/code", new Owned(activity, NO_BODY)),
                entry("DELETE /bureau/activities/{id}/code", new Owned(activity, NO_BODY)),
                entry("GET /bases/{baseId}/post-rules", new Owned(cast.baseId(), NO_BODY)),
                entry("GET /bases/{baseId}/post-declarations", new Owned(cast.baseId(), NO_BODY)),
                entry("POST /bases/{baseId}/post-declarations", new Owned(cast.baseId(), post2)),
                entry("GET /post-declarations/{id}", new Owned(declaration, NO_BODY)),
                entry("POST /post-declarations/{id}/resubmission", new Owned(declaration, post2)),
                entry("POST /post-declarations/{id}/withdrawal", new Owned(declaration, reason)),
                entry("GET /base-applications/{id}", new Owned(application, NO_BODY)),
                entry("PUT /base-applications/{id}", new Owned(application, Map.of("unit", unit, "papers", papers))),
                entry("POST /base-applications/{id}/submission", new Owned(application, Map.of("pledged", true))),
                entry(
                        "POST /base-applications/{id}/resubmission",
                        new Owned(application, Map.of("unit", unit, "papers", papers, "note", "已补"))),
                entry("POST /base-applications/{id}/withdrawal", new Owned(application, reason)),
                entry("GET /agreements/{id}", new Owned(trainee.agreementId(), NO_BODY)),
                entry(
                        "POST /agreements/{id}/trainee-signature",
                        new Owned(trainee.agreementId(), Map.of("contentHash", hash, "signature", HANDWRITING))),
                entry(
                        "POST /agreements/{id}/base-signature",
                        new Owned(
                                trainee.agreementId(),
                                Map.of("contentHash", hash, "signature", HANDWRITING, "insurance", insurance))),
                entry("GET /agreements/{id}/signatures", new Owned(trainee.agreementId(), NO_BODY)),
                entry("GET /agreements/{id}/stipend-claims", new Owned(trainee.agreementId(), NO_BODY)),
                entry("PUT /competition-editions/{id}", new Owned(edition, terms())),
                entry("POST /competition-editions/{id}/publication", new Owned(edition, NO_BODY)),
                entry("POST /competition-editions/{id}/cancellation", new Owned(edition, reason)),
                entry("GET /competition-editions/{id}/entries", new Owned(edition, NO_BODY)),
                entry("GET /competition-editions/{id}/entries/export.xlsx", new Owned(edition, NO_BODY)),
                entry("GET /competition-entries/{id}", new Owned(entry, NO_BODY)),
                entry(
                        "PUT /competition-entries/{id}/draft",
                        new Owned(entry, Map.of("version", 0, "form", CompetitionFixture.body(90)))),
                entry("POST /competition-entries/{id}/submission", new Owned(entry, Map.of("version", 0))),
                entry("POST /competition-entries/{id}/withdrawal", new Owned(entry, reason)),
                entry("POST /competition-entries/{id}/materials", new Owned(entry, NO_BODY)),
                entry("DELETE /competition-entries/{id}/materials/{materialId}", new Owned(entry, NO_BODY)),
                entry("GET /competition-entries/{id}/materials/{materialId}", new Owned(entry, NO_BODY)),
                entry("GET /judging-rounds/{id}", new Owned(round, NO_BODY)),
                entry("PUT /judging-rounds/{id}/terms", new Owned(round, Map.of("terms", roundTerms(edition)))),
                entry("POST /judging-rounds/{id}/declaration", new Owned(round, NO_BODY)),
                entry("POST /judging-rounds/{id}/withdrawal", new Owned(round, NO_BODY)),
                entry("POST /judging-rounds/{id}/assignment", new Owned(round, NO_BODY)),
                entry("POST /judging-rounds/{id}/seal", new Owned(round, NO_BODY)),
                entry("POST /judging-rounds/{id}/reopening", new Owned(round, reason)),
                entry("GET /judging-rounds/{id}/candidates", new Owned(round, NO_BODY)),
                entry("GET /judging-rounds/{id}/panels", new Owned(round, NO_BODY)),
                entry("GET /judging-rounds/{id}/severity", new Owned(round, NO_BODY)),
                entry("GET /judging-rounds/{id}/sealed.json", new Owned(round, NO_BODY)),
                entry("POST /judging-rounds/{id}/judges", new Owned(round, Map.of("personId", trainee.personId()))),
                entry("DELETE /judging-rounds/{roundId}/judges/{id}", new Owned(round, NO_BODY)),
                // Sheets and titles exist only after a whole edition: JudgingIT asks for real ones.
                entry("POST /judging-rounds/{roundId}/panels/{id}/call", new Owned(round, NO_BODY)),
                entry("POST /judging-seats/{id}/relief", new Owned(round, reason)),
                entry(
                        "POST /judging-seats/{id}/striking",
                        new Owned(round, Map.of("kind", "RELATIVE", "note", "样例理由"))),
                entry("POST /founder-titles/{id}/removal", new Owned(round, reason)),
                entry("POST /founder-titles/{id}/revocation", new Owned(round, reason)),
                entry("GET /promotion-packages/{id}/package.zip", new Owned(round, NO_BODY)),
                entry(
                        "POST /agreements/{id}/mentor",
                        new Owned(trainee.agreementId(), Map.of("mentorPersonId", cast.mentor(), "reason", "样例理由"))),
                entry("POST /agreements/{id}/resubmission", new Owned(trainee.agreementId(), note)),
                entry("POST /agreements/{id}/cancellation", new Owned(trainee.agreementId(), reason)),
                entry("GET /agreements/{id}/post-changes", new Owned(trainee.agreementId(), NO_BODY)),
                entry(
                        "POST /agreements/{id}/post-changes",
                        new Owned(trainee.agreementId(), Map.of("positionId", post, "reason", "样例理由"))),
                entry("POST /post-changes/{id}/agreement", new Owned(postChange, NO_BODY)),
                entry("POST /post-changes/{id}/declination", new Owned(postChange, NO_BODY)),
                entry("POST /post-changes/{id}/withdrawal", new Owned(postChange, NO_BODY)),
                entry("GET /agreements/{id}/endings", new Owned(trainee.agreementId(), NO_BODY)),
                entry(
                        "POST /agreements/{id}/endings",
                        new Owned(trainee.agreementId(), Map.of("reason", "M21_1", "lastDay", "2027-03-01"))),
                entry("GET /agreements/{id}/completion", new Owned(trainee.agreementId(), NO_BODY)),
                entry(
                        "POST /agreements/{id}/appraisal",
                        new Owned(
                                trainee.agreementId(),
                                Map.of(
                                        "attitude", "GOOD",
                                        "skill", "GOOD",
                                        "discipline", "GOOD",
                                        "overall", "GOOD",
                                        "words", "样例"))),
                entry("POST /agreements/{id}/retention", new Owned(trainee.agreementId(), Map.of("retained", false))),
                entry("POST /agreements/{id}/certificate-code", new Owned(trainee.agreementId(), NO_BODY)),
                entry("POST /endings/{id}/acceptance", new Owned(ending, Map.of())),
                entry("POST /endings/{id}/declination", new Owned(ending, Map.of())),
                entry("POST /endings/{id}/withdrawal", new Owned(ending, NO_BODY)),
                entry("GET /bureau/inspections/{id}", new Owned(inspection, NO_BODY)),
                entry(
                        "POST /bureau/inspections/{id}/finding",
                        new Owned(inspection, Map.of("atFault", false, "finding", "样例结论"))),
                entry("GET /attendance-sheets/{id}", new Owned(sheet, NO_BODY)),
                entry(
                        "POST /attendance-sheets/{id}/check-in",
                        new Owned(sheet, Map.of("madeAt", clock().instant().toString()))),
                entry(
                        "POST /attendance-sheets/{id}/confirmation",
                        new Owned(sheet, Map.of("absentDays", 0, "leaveDays", 0))),
                entry("POST /attendance-sheets/{id}/dispute", new Owned(sheet, Map.of("words", "样例疑问"))),
                entry(
                        "POST /attendance-sheets/{id}/correction",
                        new Owned(sheet, Map.of("absentDays", 1, "leaveDays", 0, "remark", "样例更正"))),
                entry("POST /attendance-sheets/{id}/objection", new Owned(sheet, Map.of("words", "样例异议"))),
                entry(
                        "POST /attendance-objections/{id}/answer",
                        new Owned(objection, Map.of("absentDays", 1, "leaveDays", 0, "remark", "样例答复"))),
                entry(
                        "POST /attendance-objections/{id}/decision",
                        new Owned(objection, Map.of("absentDays", 1, "leaveDays", 0, "remark", "样例认定"))),
                entry("POST /attendance-objections/{id}/acceptance", new Owned(objection, NO_BODY)),
                entry("POST /attendance-objections/{id}/appeal", new Owned(objection, NO_BODY)),
                entry("POST /attendance-objections/{id}/withdrawal", new Owned(objection, NO_BODY)),
                entry("GET /bases/{baseId}/insurance", new Owned(cast.baseId(), NO_BODY)),
                entry("POST /bases/{baseId}/insurance", new Owned(cast.baseId(), cover(trainee))),
                entry("POST /insurance-covers/{id}/voiding", new Owned(insured(cast, trainee), reason)),
                entry("GET /bases/{baseId}/safety-complaints", new Owned(cast.baseId(), NO_BODY)),
                entry("GET /safety-complaints/{id}", new Owned(complaint, NO_BODY)),
                entry("POST /safety-complaints/{id}/taking-up", new Owned(complaint, NO_BODY)),
                entry("POST /safety-complaints/{id}/closure", new Owned(complaint, Map.of("words", "样例答复"))),
                entry("POST /safety-complaints/{id}/withdrawal", new Owned(complaint, NO_BODY)),
                entry(
                        "POST /spot-checks/{id}/look",
                        new Owned(bean(SpotCheckFixture.class).found(cast.baseId(), today()), Map.of("words", "样例"))),
                entry("GET /bases/{baseId}/mentor-hand-over", new Owned(cast.baseId(), NO_BODY)),
                entry(
                        "POST /bases/{baseId}/mentor-hand-over",
                        new Owned(
                                cast.baseId(),
                                Map.of(
                                        "fromPersonId",
                                        cast.mentor(),
                                        "toPersonId",
                                        cast.mentor(),
                                        "months",
                                        1,
                                        "reason",
                                        "样例"))),
                entry("GET /bases/{baseId}/attendance-cases", new Owned(cast.baseId(), NO_BODY)),
                entry("GET /bases/{id}", new Owned(cast.baseId(), NO_BODY)),
                entry(
                        "PUT /bases/{id}/bank-account",
                        new Owned(
                                cast.baseId(),
                                Map.of("bankName", "样例银行", "accountNo", "6222020000009999", "accountName", "别人"))),
                entry("GET /bases/{id}/supervisors", new Owned(cast.baseId(), NO_BODY)),
                entry("GET /bases/{id}/page-code", new Owned(cast.baseId(), NO_BODY)),
                entry("POST /bases/{id}/page-code", new Owned(cast.baseId(), NO_BODY)),
                entry("DELETE /bases/{id}/page-code", new Owned(cast.baseId(), NO_BODY)),
                entry("POST /bases/{id}/page-code/link", new Owned(cast.baseId(), NO_BODY)),
                entry("GET /bases/{baseId}/agreements", new Owned(cast.baseId(), NO_BODY)),
                entry("GET /bases/{baseId}/attendance-sheets", new Owned(cast.baseId(), NO_BODY)),
                entry("GET /bases/{baseId}/registrations", new Owned(cast.baseId(), NO_BODY)),
                entry("GET /bases/{baseId}/stipend-claim-draft", new Owned(cast.baseId(), NO_BODY)),
                entry("GET /bases/{baseId}/stand-ins", new Owned(cast.baseId(), NO_BODY)),
                entry(
                        "POST /bases/{baseId}/stand-ins",
                        new Owned(
                                cast.baseId(),
                                Map.of(
                                        "personId",
                                        cast.mentor(),
                                        "from",
                                        today().toString(),
                                        "to",
                                        today().toString()))),
                entry("POST /stand-ins/{id}/end", new Owned(standIn(cast), NO_BODY)),
                entry(
                        "POST /me/messages/{id}/reading",
                        new Owned(as(trainee.personId()).get("/me/messages").text("items.0.id"), NO_BODY)),
                entry(
                        "POST /messages/{id}/retry",
                        new Owned(as(trainee.personId()).get("/me/messages").text("items.0.id"), NO_BODY)),
                entry("GET /imports/{id}", new Owned(imported, NO_BODY)),
                entry(
                        "POST /staff/{personId}/roles",
                        new Owned(trainee.personId(), Map.of("role", "SUPERVISOR", "scope", cast.baseId()))),
                entry(
                        "POST /staff/{personId}/roles/withdrawal",
                        new Owned(trainee.personId(), Map.of("role", "SUPERVISOR", "scope", cast.baseId()))),
                entry("POST /imports/{id}/application", new Owned(imported, NO_BODY)),
                entry("GET /imports/{id}/errors.xlsx", new Owned(imported, NO_BODY)),
                entry("GET /registrations/{id}", new Owned(registration, NO_BODY)),
                entry("GET /waiting-entries/{id}", new Owned(waits, NO_BODY)),
                entry("POST /waiting-entries/{id}/acceptance", new Owned(waits, NO_BODY)),
                entry("POST /waiting-entries/{id}/declination", new Owned(waits, NO_BODY)),
                entry("POST /waiting-entries/{id}/departure", new Owned(waits, NO_BODY)),
                entry(
                        "POST /registration-windows/{window}/positions/{positionId}/places",
                        new Owned(post, Map.of("places", 1, "reason", "样例理由"))),
                entry("POST /registration-windows/{window}/positions/{positionId}/pause", new Owned(post, reason)),
                entry("POST /registration-windows/{window}/positions/{positionId}/resumption", new Owned(post, reason)),
                entry("POST /registration-windows/{window}/positions/{positionId}/closure", new Owned(post, reason)),
                entry("POST /registration-windows/{window}/positions/{positionId}/reopening", new Owned(post, reason)),
                entry("GET /registrations/taps/{windowId}/{requestKey}", new Owned(registration, NO_BODY)),
                entry("POST /registrations/{id}/withdrawal", new Owned(registration, reason)),
                entry("POST /registrations/{id}/resubmission", new Owned(registration, note)),
                entry(
                        "POST /registrations/{id}/admission",
                        new Owned(registration, Map.of("mentorPersonId", cast.mentor()))),
                entry("POST /registrations/{id}/declination", new Owned(registration, reason)),
                entry("GET /review-cases/{id}", new Owned(review, NO_BODY)),
                entry("POST /review-cases/{id}/pass", new Owned(review, opinion)),
                entry("POST /review-cases/{id}/return", new Owned(review, opinion)),
                entry("POST /review-cases/{id}/rejection", new Owned(review, opinion)),
                entry("GET /clawbacks/{id}", new Owned(clawback(cast, trainee), NO_BODY)),
                entry("GET /stipend-claims/{id}", new Owned(claimId, NO_BODY)),
                entry("POST /stipend-claims/{id}/resubmission", new Owned(claimId, note)),
                entry("POST /stipend-claims/{id}/withdrawal", new Owned(claimId, reason)),
                entry(
                        "POST /stipend-claims/{id}/pass-on",
                        new Owned(
                                claimId,
                                Map.of("paidOn", today().toString(), "proofNo", "HD-1", "lineIds", List.of()))),
                entry(
                        "POST /stipend-lines/{id}/receipt",
                        new Owned(claim(cast, claimId).text("lines.0.id"), Map.of("received", true))));
    }

    /** A district's contest in 城关区, open for entries. */
    private static String plannedEdition() {
        var officer = signedIn(Role.DISTRICT_OFFICER, RegistrationFixture.CHENGGUAN);
        var id = ok(officer.post(
                        "/competition-editions",
                        CompetitionFixture.plan(
                                "tcm",
                                "DISTRICT",
                                RegistrationFixture.CHENGGUAN,
                                2026,
                                8,
                                clock().instant().minusSeconds(60).toString(),
                                clock().instant().plusSeconds(86_400).toString())))
                .text("id");
        ok(officer.post("/competition-editions/" + id + "/publication"));
        return id;
    }

    private static Object roundTerms(String edition) {
        return signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE)
                .get("/judging-rounds/proposal?editionId=" + edition)
                .json();
    }

    private static String plannedRound(String edition) {
        return ok(signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE)
                        .post(
                                "/judging-rounds",
                                Map.of("editionId", edition, "name", "终评", "last", true, "terms", roundTerms(edition))))
                .text("id");
    }

    private static Object terms() {
        return Map.of(
                "version",
                0,
                "opensAt",
                clock().instant().toString(),
                "closesAt",
                clock().instant().plusSeconds(86_400).toString());
    }

    private static String begunEntry(String edition) {
        return ok(signedIn(Role.GRADUATE, Actor.EVERYWHERE)
                        .post("/me/competition-entries", Map.of("editionId", edition)))
                .text("id");
    }

    /** What another trainee's leaving at once opened. */
    private String inspectionAt(Cast cast) {
        var gone = signed(cast);
        ok(as(gone.personId()).post("/agreements/" + gone.agreementId() + "/endings", Map.of("reason", "T22_1")));
        return as(cast.district()).get("/bureau/inspections?size=100").at("items").getAsJsonArray().asList().stream()
                .map(one -> one.getAsJsonObject())
                .filter(one -> one.get("agreementId").getAsString().equals(gone.agreementId()))
                .map(one -> one.get("id").getAsString())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> cover(Trainee trainee) {
        return Map.of(
                "agreementIds",
                List.of(trainee.agreementId()),
                "insurer",
                INSURER,
                "policyNo",
                "PA-9",
                "from",
                "2027-01-01",
                "to",
                "2027-12-31",
                "proofNo",
                "FP-9");
    }

    private static String insured(Cast cast, Trainee trainee) {
        return ok(as(cast.base()).post("/bases/" + cast.baseId() + "/insurance", cover(trainee)))
                .text("0.covers.1.id");
    }

    private static String clawback(Cast cast, Trainee trainee) {
        var demand = Map.of("debtor", "BASE", "ground", "PAID_IN_ERROR", "reason", "样例理由");
        return ok(as(cast.city()).post("/stipend-lines/" + line(trainee) + "/clawback", demand))
                .text("id");
    }

    private static String standIn(Cast cast) {
        var colleague = signedIn(Role.SUPERVISOR, cast.baseId()).personId();
        var today = today().toString();
        return ok(as(cast.mentor())
                        .post(
                                "/bases/" + cast.baseId() + "/stand-ins",
                                Map.of("personId", colleague, "from", today, "to", today)))
                .text("0.id");
    }

    private static Map<String, Object> activityPlan() {
        var start = clock().instant().plusSeconds(86_400);
        return Map.ofEntries(
                entry("kind", "FORUM"),
                entry("title", "样例沙龙"),
                entry("words", "样例"),
                entry("place", "样例楼"),
                entry("districtCode", RegistrationFixture.CHENGGUAN),
                entry("audience", "创业者"),
                entry("registerUntil", start.toString()),
                entry("startsAt", start.toString()),
                entry("endsAt", start.plusSeconds(3_600).toString()),
                entry("places", 3),
                entry("walkIns", true),
                entry("edition", 1));
    }

    private static Map<String, Object> mentorEntry() {
        return Map.of(
                "name",
                "张样例",
                "field",
                "LAW",
                "districtCode",
                RegistrationFixture.CHENGGUAN,
                "position",
                "样例律师",
                "words",
                "样例",
                "listed",
                true,
                "edition",
                1);
    }

    private static String mentor(String officer) {
        return ok(as(officer).post("/bureau/mentors", mentorEntry())).text("mentor.id");
    }

    private static String askedMentor(Trainee trainee, String mentor) {
        return ok(as(trainee.personId()).post("/mentors/" + mentor + "/requests", Map.of("words", "想问合同")))
                .text("items.0.id");
    }

    private static String activity(String officer) {
        return ok(as(officer).post("/bureau/activities", activityPlan())).text("page.activity.id");
    }

    /** A place in a waiting list, behind somebody who has the only place. */
    private String waitingBehindSomebody() {
        var fixture = bean(RegistrationFixture.class);
        var offer = fixture.offer(anonymous(), 1);
        ok(offer.tap(fixture.readyGraduate(anonymous())));
        return ok(fixture.readyGraduate(anonymous())
                        .post("/registration-windows/" + offer.windowId() + "/positions/" + offer.positionId()
                                + "/waiting-entries"))
                .text("id");
    }

    private static boolean isOwned(Route route) {
        return route.namesAnObject() && !route.anonymous() && SCOPED.stream().anyMatch(route::admits);
    }

    @Test
    void every_route_that_names_an_object_is_in_the_table() {
        var names = new TreeSet<String>();
        Route.all(bean(Router.class)).stream()
                .filter(SomebodyElsesObjectIT::isOwned)
                .map(Route::name)
                .forEach(names::add);

        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void a_stranger_of_the_right_role_is_refused_or_finds_nothing() {
        for (var route : Route.all(bean(Router.class))) {
            var owned = table.get(route.name());
            if (owned == null) {
                continue;
            }
            for (var role : SCOPED) {
                if (route.admits(role)) {
                    var answer = route.ask(as(strangers.getOrDefault(role, "")), owned.id(), owned.body());
                    assertThat(answer.status())
                            .as("%s as %s: %s", route, role, answer)
                            .isIn(403, 404);
                }
            }
        }
    }

    @Test
    void many_at_once_confirms_none_of_somebody_elses() {
        var mine = table.get("GET /attendance-sheets/{id}");
        var answer = as(strangers.getOrDefault(Role.SUPERVISOR, ""))
                .post("/attendance-sheets/confirmations", Map.of("sheetIds", List.of(mine == null ? "" : mine.id())));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.size("confirmed")).isZero();
        assertThat(answer.size("failed")).isEqualTo(1);
    }
}
