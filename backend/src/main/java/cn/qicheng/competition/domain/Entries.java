package cn.qicheng.competition.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All entries. */
public interface Entries {

    /**
     * Which entries; empty text and sets stand for all.
     *
     * @param offices offices whose reviews are meant; empty for the whole city
     * @param words part of number, project or firm
     */
    record Wanted(String editionId, Set<String> offices, String state, String words) {}

    /** Another entry of the same firm or the same person. */
    record Twin(String entryId, String entryNo, String editionId, String projectName, EntryState state, boolean firm) {}

    void add(Entry entry);

    /** Stores an entry that moved; fails if somebody else moved it meanwhile, or if the firm is in the edition already. */
    Entry moved(Entry entry);

    Optional<Entry> byId(String id);

    List<Entry> byIds(Collection<String> ids);

    /** The entry of that person in that edition which was never handed in. */
    Optional<Entry> draftOf(String editionId, String personId);

    Optional<Entry> ofEntity(String editionId, String entityKey);

    List<Entry> ofPerson(String personId);

    List<Entry> ofEdition(String editionId, Collection<EntryState> states);

    List<Entry> inState(EntryState state);

    /** Handed in by the same firm or person anywhere, this one left out; latest first. */
    List<Twin> twins(Entry entry);

    /** Newest first, drafts left out. */
    List<Entry> list(Wanted wanted, int page, int size);

    long count(Wanted wanted);

    long countIn(String editionId, Collection<EntryState> states);
}
