package cn.qicheng.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.ApiClient.Answer;
import cn.qicheng.identity.SignIn;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Actor.Grant;
import cn.qicheng.kernel.Role;
import cn.qicheng.position.PostFixture;
import cn.qicheng.traineebase.BaseFixture;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A healthy registration up to the step a test is about, over HTTP: a base with a post in 城关区, a window that opened a
 * minute ago, graduates whom nothing stands against.
 */
@Singleton
public class RegistrationFixture {

    public static final String CHENGGUAN = "620102";
    private static final String CITY_CODE = "620100";

    private final BaseFixture bases;
    private final PostFixture posts;
    private final SignIn signIn;
    private final Clock clock;

    RegistrationFixture(BaseFixture bases, PostFixture posts, SignIn signIn, Clock clock) {
        this.bases = bases;
        this.posts = posts;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** A post on offer, and those who deal with it. */
    public record Offer(
            String windowId,
            String positionId,
            String baseId,
            ApiClient city,
            ApiClient district,
            ApiClient base,
            ApiClient mentor) {

        public Answer tap(ApiClient graduate) {
            return graduate.post("/registrations", Map.of("windowId", windowId, "positionId", positionId));
        }
    }

    public String base() {
        return bases.accredited(CHENGGUAN);
    }

    public String post(String baseId, int headcount) {
        return posts.filed(baseId, CHENGGUAN, headcount);
    }

    /** Opens a window over one new post with so many places. */
    public Offer offer(ApiClient phone, int places) {
        return offer(
                phone, places, clock.instant().minusSeconds(60), clock.instant().plus(Duration.ofDays(7)));
    }

    public Offer offer(ApiClient phone, int places, Instant opensAt, Instant closesAt) {
        return offer(phone, places, opensAt, closesAt, CHENGGUAN, CHENGGUAN);
    }

    /** In a development zone, whose business goes straight to the city's own first reviewers. */
    public Offer offerInZone(ApiClient phone, String zone) {
        return offer(
                phone, 1, clock.instant().minusSeconds(60), clock.instant().plus(Duration.ofDays(7)), zone, CITY_CODE);
    }

    private Offer offer(
            ApiClient phone, int places, Instant opensAt, Instant closesAt, String district, String firstOffice) {
        var baseId = bases.accredited(district);
        var positionId = posts.filed(baseId, district, places);
        var city = signIn.newPerson(phone, new Grant(Role.CITY_OFFICER, Actor.EVERYWHERE));
        return new Offer(
                window(city, opensAt, closesAt, positionId),
                positionId,
                baseId,
                city,
                signIn.newPerson(phone, new Grant(Role.DISTRICT_OFFICER, firstOffice)),
                signIn.newPerson(phone, new Grant(Role.BASE_ADMIN, baseId)),
                signIn.newPerson(phone, new Grant(Role.SUPERVISOR, baseId)));
    }

    /** Plans and publishes a window over these posts; returns its id. */
    public String window(ApiClient city, Instant opensAt, Instant closesAt, String... positionIds) {
        var planned = city.post("/registration-windows", plan(opensAt, closesAt, positionIds));
        assertThat(planned.status()).as(planned.toString()).isEqualTo(201);
        var published = city.post("/registration-windows/" + planned.text("id") + "/publication");
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        return planned.text("id");
    }

    public static Map<String, Object> plan(Instant opensAt, Instant closesAt, String... positionIds) {
        return Map.of(
                "name",
                "样例时段",
                "opensAt",
                opensAt.toString(),
                "closesAt",
                closesAt.toString(),
                "positionIds",
                List.of(positionIds));
    }

    /** A graduate with a complete profile whom all conditions hold for. */
    public ApiClient readyGraduate(ApiClient phone) {
        var graduate = signIn.newIdentifiedPerson(phone, new Grant(Role.GRADUATE, Actor.EVERYWHERE));
        var kept = graduate.put("/me/graduate-profile", profile());
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        return graduate;
    }

    public static Map<String, Object> profile() {
        var profile = new HashMap<String, Object>();
        profile.put("school", "兰州样例大学");
        profile.put("education", "本科");
        profile.put("fullTime", true);
        profile.put("graduatedOn", "2025-06-20");
        profile.put("diplomaNo", "107301202505000001");
        profile.put("employed", false);
        profile.put("householdPlace", "甘肃天水");
        return profile;
    }

    /** The district officer answers every question of the registration's review with PASS. */
    public Answer passEligibility(Offer offer, String registrationId) {
        var reviewCase = caseOf(offer, registrationId);
        return offer.district()
                .post(
                        "/review-cases/" + reviewCase.text("id") + "/pass",
                        Map.of("answers", answers(reviewCase, "PASS"), "opinion", "符合条件。"));
    }

    /** Finds the case page of a registration through the officer's work list. */
    public Answer caseOf(Offer offer, String registrationId) {
        var page = offer.district().get("/review-cases?kind=ELIGIBILITY&size=100");
        for (var item : page.at("items").getAsJsonArray()) {
            var line = item.getAsJsonObject();
            if (line.getAsJsonObject("subject").get("id").getAsString().equals(registrationId)) {
                return offer.district().get("/review-cases/" + line.get("id").getAsString());
            }
        }
        throw new AssertionError("no open case for " + registrationId + " in " + page);
    }

    /** One answer to every question of a case; a FAIL carries a note. */
    public static List<Map<String, String>> answers(Answer reviewCase, String answer) {
        return reviewCase.at("items").getAsJsonArray().asList().stream()
                .map(item -> Map.of(
                        "code", item.getAsJsonObject().get("code").getAsString(), "answer", answer, "note", "样例说明"))
                .toList();
    }
}
