package cn.qicheng.policy;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads behind a clause chip: our paraphrase, what the document leaves open, and how the city fills it.
 *
 * @param lapsed the document's validity has run out and the city goes on by it
 */
@Serdeable
public record ClauseNote(
        String documentNo,
        String documentTitle,
        String article,
        String gist,
        @Nullable String silent,
        @Nullable String filled,
        boolean lapsed,
        boolean summaryOnly) {}
