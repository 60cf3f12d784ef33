package cn.qicheng.competition.domain;

import cn.qicheng.competition.EntryForm;
import cn.qicheng.competition.SubmittedEntry;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A founder's entry in one edition. What counts ({@code submitted}) and what is being worked on ({@code draft}) are two
 * things: a change that is never handed in leaves what was handed in before.
 *
 * @param entityKey what may enter the edition only once; null while nothing counts
 * @param carriedFrom the entry of the level below that was carried up
 */
public record Entry(
        String id,
        String no,
        String editionId,
        String personId,
        EntryState state,
        EntryForm draft,
        @Nullable SubmittedEntry submitted,
        @Nullable String contentHash,
        Place place,
        @Nullable String entityKey,
        @Nullable String carriedFrom,
        @Nullable Instant submittedAt,
        Instant since,
        long version) {

    private static final Set<EntryState> OVER =
            Set.of(EntryState.NOT_QUALIFIED, EntryState.LAPSED, EntryState.WITHDRAWN, EntryState.VOIDED);

    /**
     * What lists are made of.
     *
     * @param entityName the firm, or empty
     * @param officeCode who reviews it; empty until it is handed in
     */
    public record Place(String projectName, String entityName, String districtCode, String officeCode) {

        public static final Place NOWHERE = new Place("", "", "", "");
    }

    /** What is handed in, with what follows from it. */
    public record Handed(SubmittedEntry content, String hash, Place place, String entityKey) {}

    public boolean over() {
        return OVER.contains(state);
    }

    /** Whether it has been handed in and still counts. */
    public boolean counts() {
        return submitted != null && !over();
    }

    /** The step that handing in is, from where the entry stands. */
    public EntryMove handingIn() {
        return switch (state) {
            case DRAFT -> EntryMove.SUBMIT;
            case RETURNED -> EntryMove.RESUBMIT;
            default -> EntryMove.CHANGE;
        };
    }

    public Entry drafted(EntryForm form) {
        return with(state, form, submitted, contentHash, place, entityKey, submittedAt, since);
    }

    public Entry handedIn(Handed handed, Instant now) {
        return with(
                handingIn().applyTo(state),
                handed.content().form(),
                handed.content(),
                handed.hash(),
                handed.place(),
                handed.entityKey(),
                now,
                now);
    }

    public Entry after(EntryMove move, Instant now) {
        var next = move.applyTo(state);
        return with(
                next, draft, submitted, contentHash, place, OVER.contains(next) ? null : entityKey, submittedAt, now);
    }

    private Entry with(
            EntryState nextState,
            EntryForm nextDraft,
            @Nullable SubmittedEntry content,
            @Nullable String hash,
            Place nextPlace,
            @Nullable String key,
            @Nullable Instant handedInAt,
            Instant at) {
        return new Entry(
                id,
                no,
                editionId,
                personId,
                nextState,
                nextDraft,
                content,
                hash,
                nextPlace,
                key,
                carriedFrom,
                handedInAt,
                at,
                version);
    }
}
