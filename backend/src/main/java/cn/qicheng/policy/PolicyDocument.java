package cn.qicheng.policy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that decisions cite. {@code expiresOn} is null when the document sets no end; what happens after it is the
 * city's own choice, never the document's.
 */
@Serdeable
public record PolicyDocument(
        String number,
        String title,
        LocalDate publishedOn,
        @Nullable LocalDate expiresOn,
        @Nullable AfterExpiry afterExpiry,
        Disclosure disclosure) {

    /** FULL: may be shown whole. SUMMARY: published on request only, so we show our summary and never its text. */
    @Serdeable
    public enum Disclosure {
        FULL,
        SUMMARY
    }

    /** CONTINUE_WITH_NOTICE: the city goes on by it and every screen says so. BLOCK_NEW: nothing new is taken under it. */
    @Serdeable
    public enum AfterExpiry {
        CONTINUE_WITH_NOTICE,
        BLOCK_NEW
    }

    /** Whether nothing new may begin under the document on that day. */
    public boolean blocksNewOn(LocalDate day) {
        return lapsedBy(day) && afterExpiry == AfterExpiry.BLOCK_NEW;
    }

    /** Whether the document had lapsed by that day; the city may still go on by it, with a visible notice. */
    public boolean lapsedBy(LocalDate day) {
        return expiresOn != null && !day.isBefore(expiresOn);
    }
}
