package cn.qicheng.stipend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十七条（二） 基地转给本人，本人确认")
class ReceiptIT extends MoneyJourney {

    @Test
    void the_claim_closes_with_the_last_trainees_word() {
        var cast = cast();
        var first = inForce(cast);
        var second = inForce(cast);
        liveThrough(cast, first, 1);
        clock().set(signedOn(second).plusMonths(1).minusDays(1));
        ok(checkIn(second, 1));
        clock().set(today().plusDays(1));
        ok(confirm(cast, second, 1));
        var id = paidToBase(cast, first, second);

        ok(passOn(cast, id, line(first)));
        assertThat(claim(cast, id).text("state")).isEqualTo("PAID_TO_BASE");
        ok(tell(first, line(first), true));
        ok(passOn(cast, id));
        assertThat(claim(cast, id).text("state")).isEqualTo("PASSED_ON");
        ok(tell(second, line(second), true));

        assertThat(claim(cast, id).text("state")).isEqualTo("CLOSED");
        assertThat(money(first).number("receivedFen")).isEqualTo(100_000);
    }

    @Test
    void not_received_goes_back_to_the_base_which_passes_it_on_again() {
        var cast = cast();
        var trainee = afterOneMonth(cast);
        var id = paidToBase(cast, trainee);
        ok(passOn(cast, id));

        assertThat(movesOf(trainee)).isEqualTo("[\"CONFIRM_RECEIPT\",\"REPORT_MISSING\"]");
        assertThat(missedBy(cast.district())).doesNotContain(id);

        var told = ok(tell(trainee, line(trainee), false));
        assertThat(told.text("stage")).isEqualTo("NOT_RECEIVED");
        assertThat(claim(cast, id).text("state")).isEqualTo("PAID_TO_BASE");
        assertThat(movesOf(trainee)).isEqualTo("[\"CONFIRM_RECEIPT\"]");
        assertThat(missedBy(cast.district())).contains("/bureau/claim-page?id=" + id);
        ok(passOn(cast, id));
        assertThat(missedBy(cast.district())).doesNotContain(id);
        ok(tell(trainee, line(trainee), true));

        assertThat(claim(cast, id).text("state")).isEqualTo("CLOSED");
    }

    private static String movesOf(Trainee trainee) {
        return money(trainee).at("months.0.allowedMoves").toString();
    }

    /** The district's list of work, which names a claim whose trainees miss their money. */
    private static String missedBy(String officerId) {
        return as(officerId).get("/me/tasks?role=DISTRICT_OFFICER").body();
    }

    @Test
    void money_that_turned_up_after_all_may_be_confirmed() {
        var cast = cast();
        var trainee = afterOneMonth(cast);
        var id = paidToBase(cast, trainee);
        ok(passOn(cast, id));
        ok(tell(trainee, line(trainee), false));

        ok(tell(trainee, line(trainee), true));

        assertThat(claim(cast, id).text("state")).isEqualTo("CLOSED");
    }

    @Test
    void a_stranger_cannot_answer_and_nobody_answers_twice() {
        var cast = cast();
        var trainee = afterOneMonth(cast);
        var id = paidToBase(cast, trainee);
        ok(passOn(cast, id));
        var lineId = line(trainee);

        var stranger = graduate().post("/stipend-lines/" + lineId + "/receipt", Map.of("received", true));
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.code()).isEqualTo("STP-117");
        ok(tell(trainee, lineId, true));
        assertThat(tell(trainee, lineId, true).code()).isEqualTo("STP-116");
        assertThat(tell(trainee, lineId, false).code()).isEqualTo("STP-116");
    }

    @Test
    void passing_on_lies_between_the_banks_day_and_today_and_happens_once() {
        var cast = cast();
        var trainee = afterOneMonth(cast);
        var id = paidToBase(cast, trainee);
        var path = "/stipend-claims/" + id + "/pass-on";

        var before =
                as(cast.base()).post(path, Map.of("paidOn", today().minusDays(1).toString(), "proofNo", "H1"));
        var future =
                as(cast.base()).post(path, Map.of("paidOn", today().plusDays(1).toString(), "proofNo", "H1"));
        assertThat(before.code()).isEqualTo("STP-114");
        assertThat(future.code()).isEqualTo("STP-114");
        assertThat(as(cast().base())
                        .post(path, Map.of("paidOn", today().toString(), "proofNo", "H1"))
                        .status())
                .isEqualTo(404);
        ok(passOn(cast, id));

        assertThat(passOn(cast, id).code()).isEqualTo("STP-115");
    }

    @Test
    void two_trainees_who_confirm_at_the_same_moment_close_the_claim() throws Exception {
        var cast = cast();
        var first = inForce(cast);
        var second = inForce(cast);
        clock().set(signedOn(first).plusMonths(1).minusDays(1));
        ok(checkIn(first, 1));
        ok(checkIn(second, 1));
        clock().set(today().plusDays(1));
        ok(confirm(cast, first, 1));
        ok(confirm(cast, second, 1));
        var id = paidToBase(cast, first, second);
        ok(passOn(cast, id));
        var lineOfFirst = line(first);
        var lineOfSecond = line(second);

        var answers = together(List.of(() -> tell(first, lineOfFirst, true), () -> tell(second, lineOfSecond, true)));

        assertThat(answers).extracting(answer -> answer.status()).containsExactly(200, 200);
        assertThat(claim(cast, id).text("state")).isEqualTo("CLOSED");
    }
}
