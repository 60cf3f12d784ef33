package cn.qicheng.competition;

import cn.qicheng.review.ReturnedView;
import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry on its own page.
 *
 * @param draft what the founder works on, with its files; null for everyone else
 * @param criteria what the criteria say: of the draft for its founder, of what was handed in for everyone else
 * @param changed the draft is not what was handed in
 * @param submitted what counts; null until it is handed in
 * @param mendBy the last day for mending a returned entry
 * @param reviewDue when the office means to have decided
 * @param twins other entries of the same firm or person, for offices
 */
@Serdeable
public record EntryView(
        String id,
        String no,
        EditionView edition,
        String state,
        Instant since,
        String applicantName,
        @Nullable EntryForm draft,
        List<EntryMaterial> draftMaterials,
        CriteriaView criteria,
        boolean changed,
        @Nullable SubmittedEntry submitted,
        @Nullable String contentHash,
        @Nullable Instant submittedAt,
        boolean carried,
        @Nullable Holder holder,
        @Nullable ReturnedView returned,
        @Nullable String opinion,
        @Nullable LocalDate mendBy,
        @Nullable LocalDate reviewDue,
        @Nullable String reviewCaseId,
        List<TwinView> twins,
        List<String> allowedMoves,
        long version) {

    @Serdeable
    public record TwinView(
            String entryId, String entryNo, String editionName, String projectName, String state, boolean firm) {}
}
