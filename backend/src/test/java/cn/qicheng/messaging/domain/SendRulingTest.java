package cn.qicheng.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.messaging.domain.SendRuling.Pause;
import cn.qicheng.messaging.domain.SendRuling.Worth;
import cn.qicheng.wechat.WeChatFailure;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("微信怎么答，消息就怎么办")
class SendRulingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Stream<Arguments> answers() {
        return Stream.of(
                answer(new WeChatFailure.NoSubscription(""), "INBOX_ONLY NO_CONSENT ALL_VOID NOTHING"),
                answer(new WeChatFailure.BadValue("", "thing1"), "FAILED BAD_VALUE FREED NOTHING"),
                answer(new WeChatFailure.RiskyContent(""), "FAILED RISKY FREED NOTHING"),
                answer(new WeChatFailure.UnknownRecipient(""), "FAILED UNKNOWN_RECIPIENT FREED NOTHING"),
                answer(new WeChatFailure.BadTemplate(""), "HELD BAD_TEMPLATE FREED TEMPLATE"),
                answer(new WeChatFailure.UnknownPage(""), "HELD UNKNOWN_PAGE FREED TEMPLATE"),
                answer(new WeChatFailure.Misconfigured(""), "DUE MISCONFIGURED KEPT TEN_MINUTES"),
                answer(new WeChatFailure.Throttled("", true), "DUE QUOTA KEPT UNTIL_TOMORROW"),
                answer(new WeChatFailure.Throttled(""), "DUE BUSY KEPT A_MINUTE"),
                answer(new WeChatFailure.Unavailable(""), "DUE BUSY KEPT NOTHING"),
                answer(new WeChatFailure.RateLimited(""), "DUE BUSY KEPT NOTHING"),
                answer(new WeChatFailure.BadRequest(""), "FAILED BAD_REQUEST FREED NOTHING"),
                answer(new WeChatFailure.CodeInvalid(""), "FAILED BAD_REQUEST FREED NOTHING"),
                answer(new WeChatFailure.RiskUser(""), "FAILED BAD_REQUEST FREED NOTHING"),
                answer(new WeChatFailure.NotRecentlyHere(""), "FAILED BAD_REQUEST FREED NOTHING"),
                answer(new WeChatFailure.Unanswered(""), "DUE UNANSWERED KEPT NOTHING"));
    }

    private static Arguments answer(WeChatFailure failure, String ruling) {
        return Arguments.of(failure.getClass().getSimpleName(), failure, ruling);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void every_failure_has_its_way(String name, WeChatFailure failure, String expected) {
        var ruling = SendRuling.failed(failure, 1, 0, PATIENCE);

        assertThat("%s %s %s %s".formatted(ruling.state(), ruling.reason(), ruling.consent(), ruling.pause()))
                .isEqualTo(expected);
        assertThat(ruling.delay() == null).as("tried again only when due").isEqualTo(ruling.state() != OutboxState.DUE);
    }

    @Test
    void what_may_have_arrived_is_sent_once_more_and_not_twice() {
        var first = SendRuling.unanswered(0, PATIENCE);
        assertThat(first.state()).isEqualTo(OutboxState.DUE);
        assertThat(first.delay()).isEqualTo(PATIENCE);

        var second = SendRuling.unanswered(1, PATIENCE);
        assertThat(second.state()).isEqualTo(OutboxState.UNSURE);
        assertThat(second.consent()).isEqualTo(Worth.SPENT);
    }

    @Test
    void a_refusal_for_want_of_consent_after_a_lost_answer_says_that_the_first_one_arrived() {
        var ruling = SendRuling.failed(new WeChatFailure.NoSubscription(""), 2, 1, PATIENCE);

        assertThat(ruling.state()).isEqualTo(OutboxState.SENT);
        assertThat(ruling.consent()).isEqualTo(Worth.SPENT);
        assertThat(ruling.pause()).isEqualTo(Pause.NOTHING);
    }

    @Test
    void a_busy_platform_is_asked_ever_more_rarely_and_then_no_more() {
        var waits = Stream.iterate(1, attempt -> attempt + 1)
                .limit(9)
                .map(attempt -> SendRuling.failed(new WeChatFailure.Unavailable(""), attempt, 0, PATIENCE))
                .map(SendRuling::delay)
                .toList();
        assertThat(waits).startsWith(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
        assertThat(waits).isSorted();

        assertThat(SendRuling.failed(new WeChatFailure.Unavailable(""), 10, 0, PATIENCE)
                        .state())
                .isEqualTo(OutboxState.FAILED);
    }

    @Test
    void without_consent_template_or_sign_in_the_inbox_is_all_there_is() {
        for (var reason : List.of(Reason.NO_CONSENT, Reason.NO_TEMPLATE, Reason.NO_WECHAT)) {
            assertThat(SendRuling.withoutAsking(reason).state()).isEqualTo(OutboxState.INBOX_ONLY);
        }
        assertThat(SendRuling.withoutAsking(Reason.BAD_TEMPLATE).state()).isEqualTo(OutboxState.HELD);
        assertThat(SendRuling.withoutAsking(Reason.BAD_VALUE).state()).isEqualTo(OutboxState.FAILED);
        for (var reason : Reason.values()) {
            assertThat(reason.words()).isNotBlank();
            assertThat(reason.way()).isNotBlank();
        }
    }
}
