package cn.qicheng.competition;

import cn.qicheng.kernel.CreditCode;
import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.FounderTier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that passed its qualification review, for those who judge it and who give titles.
 *
 * @param districtCode where the firm or founder is; a district's or a zone's
 * @param entityKey one per firm, or per person without a firm; the same in every edition
 * @param personId the founder; never told to judges of a blind round
 * @param entityName the firm, or empty
 * @param contentHash SHA-256 of what was handed in
 * @param carriedFrom the entry of the level below that was carried up, if it was
 * @param enteredAt when what counts was handed in; equals are told apart by it
 */
public record EntryFacts(
        String entryId,
        String entryNo,
        String editionId,
        String series,
        ContestLevel level,
        String districtCode,
        String entityKey,
        String personId,
        String applicantName,
        ApplicantKind kind,
        List<EntryForm.Member> team,
        String entityName,
        @Nullable String creditCode,
        String projectName,
        SubmittedEntry content,
        String contentHash,
        @Nullable String carriedFrom,
        Instant enteredAt) {

    /** Returns the entity key of a firm, for who knows only its code. */
    public static String firmKey(String creditCode) {
        return "C:" + CreditCode.plain(creditCode);
    }

    /** The title aimed at. */
    public FounderTier tier() {
        return level.tier();
    }
}
