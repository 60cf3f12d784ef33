package cn.qicheng.review;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a returned case asks for: the named items and the reviewer's words. The case itself is the officers'; whoever has to
 * mend it reads this on the subject's own page.
 */
@Serdeable
public record ReturnedView(String opinion, List<Item> items) {

    @Serdeable
    public record Item(
            String code, String question, @Nullable String note, ClauseView clause) {}

    /** Returns what the case asks for while it is returned; empty in every other state. */
    public static Optional<ReturnedView> of(ReviewCaseView review) {
        if (!review.state().equals("RETURNED")) {
            return Optional.empty();
        }
        return Optional.of(new ReturnedView(
                review.opinions().getLast().opinion(),
                review.items().stream()
                        .filter(item -> item.answer() == ReviewAnswer.FAIL)
                        .map(item -> new Item(item.code(), item.question(), item.note(), item.clause()))
                        .toList()));
    }
}
