package cn.qicheng.policy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document that decisions cite. {@code expiresOn} is null when the document sets no end. */
@Serdeable
public record PolicyDocument(
        String number,
        String title,
        LocalDate publishedOn,
        @Nullable LocalDate expiresOn,
        Disclosure disclosure) {

    /** FULL: may be shown whole. SUMMARY: published on request only, so we show our summary and never its text. */
    @Serdeable
    public enum Disclosure {
        FULL,
        SUMMARY
    }

    /** Whether the document had lapsed by that day; the city may still go on by it, with a visible notice. */
    public boolean lapsedBy(LocalDate day) {
        return expiresOn != null && !day.isBefore(expiresOn);
    }
}
