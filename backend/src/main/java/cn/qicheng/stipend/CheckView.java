package cn.qicheng.stipend;

import cn.qicheng.stipend.domain.StipendCheck;
import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** One rule's outcome as read by a person; {@code advice} only where it does not hold or points something out. */
@Serdeable
public record CheckView(
        String code,
        String question,
        boolean holds,
        boolean warns,
        String fact,
        @Nullable String advice,
        ClauseView clause) {

    static CheckView of(StipendCheck check) {
        return new CheckView(
                check.rule().code(),
                check.rule().question(),
                check.holds(),
                check.warns(),
                check.fact(),
                check.holds() && !check.warns() ? null : check.rule().advice(),
                ClauseView.of(check.clause()));
    }
}
