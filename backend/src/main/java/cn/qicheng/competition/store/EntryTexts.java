package cn.qicheng.competition.store;

import cn.qicheng.competition.EntryForm;
import cn.qicheng.competition.SubmittedEntry;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Forms as the text they are stored in. What was handed in is fingerprinted as written and never written a second time. */
@Singleton
public class EntryTexts {

    private final ObjectMapper json;

    EntryTexts(ObjectMapper json) {
        this.json = json;
    }

    public String of(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    EntryForm form(String text) {
        return read(text, EntryForm.class);
    }

    @Nullable
    SubmittedEntry submitted(@Nullable String text) {
        return text == null ? null : read(text, SubmittedEntry.class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
