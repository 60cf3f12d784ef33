package cn.qicheng.competition;

import cn.qicheng.competition.EntryBoard.MaterialFile;
import cn.qicheng.competition.domain.Edition;
import cn.qicheng.competition.domain.Editions;
import cn.qicheng.competition.domain.Entries;
import cn.qicheng.competition.domain.Entry;
import cn.qicheng.competition.domain.EntryState;
import cn.qicheng.competition.domain.Materials;
import cn.qicheng.identity.People;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The entries that passed their qualification review, for the modules that judge and give titles. They ask who may know
 * what; nothing is hidden here.
 */
@Singleton
public class AcceptedEntries {

    private static final Set<EntryState> ACCEPTED = Set.of(EntryState.QUALIFIED);

    private final Entries entries;
    private final Editions editions;
    private final Materials materials;
    private final People people;

    AcceptedEntries(Entries entries, Editions editions, Materials materials, People people) {
        this.entries = entries;
        this.editions = editions;
        this.materials = materials;
        this.people = people;
    }

    /** Returns the accepted entries of an edition, by number. */
    public List<EntryFacts> of(String editionId) {
        var edition = editions.byId(editionId).orElseThrow(CompetitionProblems::editionAbsent);
        var found = entries.ofEdition(editionId, ACCEPTED);
        var names = people.names(found.stream().map(Entry::personId).toList());
        return found.stream()
                .map(entry -> facts(entry, edition, names.getOrDefault(entry.personId(), "")))
                .toList();
    }

    /** Returns an accepted entry; empty if there is none of that id, or it is not accepted. */
    public Optional<EntryFacts> byId(String entryId) {
        return entries.byId(entryId)
                .filter(entry -> ACCEPTED.contains(entry.state()))
                .map(entry -> facts(
                        entry,
                        editions.byId(entry.editionId()).orElseThrow(CompetitionProblems::editionAbsent),
                        people.nameOf(entry.personId())));
    }

    /** Returns a file that was handed in with an accepted entry, also of one that was carried up. */
    public MaterialFile material(String entryId, String materialId) {
        return byId(entryId)
                .flatMap(entry -> entry.content().materials().stream()
                        .filter(file -> file.id().equals(materialId))
                        .findFirst())
                .map(file -> new MaterialFile(file, materials.content(file.id())))
                .orElseThrow(CompetitionProblems::materialAbsent);
    }

    private static EntryFacts facts(Entry entry, Edition edition, String applicantName) {
        var content = entry.submitted();
        var key = entry.entityKey();
        var hash = entry.contentHash();
        if (content == null || key == null || hash == null) {
            throw new IllegalStateException("accepted without having been handed in: " + entry.id());
        }
        var form = content.form();
        return new EntryFacts(
                entry.id(),
                entry.no(),
                edition.id(),
                edition.series(),
                edition.level(),
                entry.place().districtCode(),
                key,
                entry.personId(),
                applicantName,
                form.kind() == null ? ApplicantKind.PERSON : form.kind(),
                form.team(),
                entry.place().entityName(),
                form.creditCode(),
                entry.place().projectName(),
                content,
                hash,
                entry.carriedFrom(),
                Objects.requireNonNullElse(entry.submittedAt(), entry.since()));
    }
}
