package cn.qicheng.notice.store;

import cn.qicheng.kernel.Clause;
import cn.qicheng.notice.NoticeLine;
import cn.qicheng.notice.domain.NoticeContent;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes a notice's content as canonical JSON and reads it back: keys in one fixed order, integers only, no white space.
 * The text is stored and fingerprinted as written; it is never written a second time.
 */
@Singleton
class FrozenContent {

    /** The order of the components is the order of the keys, for ever; a new key gets a new format number. */
    @Serdeable
    record Text(
            int format,
            String title,
            String issuedBy,
            String documentNo,
            String article,
            String standard,
            int workingDays,
            int lineCount,
            int people,
            long totalFen,
            List<NoticeLine> lines) {}

    private static final int FORMAT = 1;

    private final ObjectMapper json;

    FrozenContent(ObjectMapper json) {
        this.json = json;
    }

    String freeze(NoticeContent content) {
        try {
            return json.writeValueAsString(new Text(
                    FORMAT,
                    content.title(),
                    content.issuedBy(),
                    content.clause().documentNo(),
                    content.clause().article(),
                    content.standard(),
                    content.workingDays(),
                    content.lines().size(),
                    content.lines().stream().mapToInt(NoticeLine::people).sum(),
                    content.totalFen(),
                    content.lines()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    NoticeContent read(String frozen) {
        try {
            var text = json.readValue(frozen, Text.class);
            return new NoticeContent(
                    text.title(),
                    text.issuedBy(),
                    new Clause(text.documentNo(), text.article()),
                    text.standard(),
                    text.workingDays(),
                    text.lines());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
