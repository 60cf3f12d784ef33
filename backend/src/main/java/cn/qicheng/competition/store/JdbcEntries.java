package cn.qicheng.competition.store;

import cn.qicheng.competition.CompetitionProblems;
import cn.qicheng.competition.domain.Entries;
import cn.qicheng.competition.domain.Entry;
import cn.qicheng.competition.domain.EntryState;
import cn.qicheng.policy.CompetitionPoint;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.web.Like;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Singleton
class JdbcEntries implements Entries {

    /** Stands in an IN list that would be empty, which SQL does not know; no code is empty. */
    private static final Set<String> NONE = Set.of("-");

    private final EntryRows rows;
    private final EntryTexts texts;
    private final PolicyBook policy;

    JdbcEntries(EntryRows rows, EntryTexts texts, PolicyBook policy) {
        this.rows = rows;
        this.texts = texts;
        this.policy = policy;
    }

    @Override
    public void add(Entry entry) {
        try {
            rows.save(EntryRow.of(entry, texts));
        } catch (DataAccessException taken) {
            throw orEntered(taken);
        }
    }

    @Override
    public Entry moved(Entry entry) {
        try {
            return rows.update(EntryRow.of(entry, texts)).entry(texts);
        } catch (DataAccessException taken) {
            throw orEntered(taken);
        }
    }

    /** The key decides, not the look before: two phones of one firm may hand in at the same moment. */
    private RuntimeException orEntered(DataAccessException taken) {
        return Taken.by("uk_competition_entry_entity", taken)
                ? CompetitionProblems.entityEnteredAlready(policy.clause(CompetitionPoint.ONE_ENTRY))
                : taken;
    }

    @Override
    public Optional<Entry> byId(String id) {
        return rows.findById(id).map(this::entry);
    }

    @Override
    public List<Entry> byIds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.findByIdIn(ids).stream().map(this::entry).toList();
    }

    @Override
    public Optional<Entry> draftOf(String editionId, String personId) {
        return rows.findByEditionIdAndDraftOf(editionId, personId).map(this::entry);
    }

    @Override
    public Optional<Entry> ofEntity(String editionId, String entityKey) {
        return rows.findByEditionIdAndEntityKey(editionId, entityKey).map(this::entry);
    }

    @Override
    public List<Entry> ofPerson(String personId) {
        return rows.findByPersonIdOrderByIdDesc(personId).stream()
                .map(this::entry)
                .toList();
    }

    @Override
    public List<Entry> ofEdition(String editionId, Collection<EntryState> states) {
        return rows.findByEditionIdAndStateInOrderByNo(editionId, states).stream()
                .map(this::entry)
                .toList();
    }

    @Override
    public List<Entry> inState(EntryState state) {
        return rows.findByStateOrderById(state).stream().map(this::entry).toList();
    }

    @Override
    public List<Twin> twins(Entry entry) {
        return rows.twins(entry.id(), entry.entityKey() == null ? "-" : entry.entityKey(), entry.personId()).stream()
                .map(row -> new Twin(
                        row.id(),
                        row.no(),
                        row.editionId(),
                        row.projectName(),
                        EntryState.valueOf(row.state()),
                        row.firm() == 1))
                .toList();
    }

    @Override
    public List<Entry> list(Wanted wanted, int page, int size) {
        return rows
                .search(
                        orAny(wanted.editionId()),
                        wanted.offices().isEmpty(),
                        offices(wanted),
                        orAny(wanted.state()),
                        words(wanted),
                        size,
                        (long) page * size)
                .stream()
                .map(this::entry)
                .toList();
    }

    @Override
    public long count(Wanted wanted) {
        return rows.count(
                orAny(wanted.editionId()),
                wanted.offices().isEmpty(),
                offices(wanted),
                orAny(wanted.state()),
                words(wanted));
    }

    @Override
    public long countIn(String editionId, Collection<EntryState> states) {
        return rows.countByEditionIdAndStateIn(editionId, states);
    }

    private static Set<String> offices(Wanted wanted) {
        return wanted.offices().isEmpty() ? NONE : wanted.offices();
    }

    private static String words(Wanted wanted) {
        return "%" + Like.literally(wanted.words()) + "%";
    }

    private static String orAny(String value) {
        if (value.isEmpty()) {
            return "%";
        }
        // A code is ASCII; the database refuses to compare anything else with its column.
        return value.chars().allMatch(c -> c < 128) ? Like.literally(value) : "-";
    }

    private Entry entry(EntryRow row) {
        return row.entry(texts);
    }
}
