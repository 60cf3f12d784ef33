package cn.qicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.ObjectMapper;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("防重编号：收尾时数据库断了")
class IdempotencyFilterTest {

    private final CutRows rows = new CutRows();
    private final IdempotencyFilter filter =
            new IdempotencyFilter(new RepeatedRequests(rows, Clock.systemUTC()), ObjectMapper.getDefault());

    @Test
    void giving_the_key_back_over_a_dead_connection_does_not_change_what_is_told() {
        rows.cuts = Integer.MAX_VALUE;

        assertThatCode(() -> filter.after(asked(), HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_act_that_was_done_is_told_as_done_even_if_its_answer_could_not_be_kept() {
        rows.cuts = Integer.MAX_VALUE;

        assertThatCode(() -> filter.after(asked(), HttpResponse.ok(Map.of("id", "x"))))
                .doesNotThrowAnyException();
    }

    @Test
    void one_more_cut_connection_in_the_pool_costs_nothing() throws Exception {
        rows.cuts = 1;

        filter.after(asked(), HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE));

        assertThat(rows.released).isEqualTo("somebody/a-key");
    }

    private static HttpRequest<?> asked() {
        var request = HttpRequest.POST("/api/v1/anything", "{}");
        request.setAttribute("qicheng.idempotencyKey", "a-key");
        request.setAttribute(HttpAttributes.PRINCIPAL, (Principal) () -> "somebody");
        return request;
    }

    /** Rows behind a connection that is cut for the first so many calls. */
    private static final class CutRows implements IdempotentRequestRows {

        private int cuts;
        private String released = "";

        private void pass() {
            if (cuts-- > 0) {
                throw new DataAccessException("cut");
            }
        }

        @Override
        public Optional<IdempotentRequestRow> findById(String id) {
            return Optional.empty();
        }

        @Override
        public int insertIfFree(String id, String fingerprint, Instant until) {
            return 1;
        }

        @Override
        public int takeOver(String id, Instant now, Instant until) {
            return 0;
        }

        @Override
        public int keep(String id, int status, String answer) {
            pass();
            return 1;
        }

        @Override
        public int release(String id) {
            pass();
            released = id;
            return 1;
        }

        @Override
        public int forget(Instant before) {
            return 0;
        }
    }
}
