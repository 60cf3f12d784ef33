package cn.qicheng.competition;

import cn.qicheng.competition.EntryView.TwinView;
import cn.qicheng.competition.domain.Edition;
import cn.qicheng.competition.domain.Editions;
import cn.qicheng.competition.domain.Entries;
import cn.qicheng.competition.domain.Entries.Wanted;
import cn.qicheng.competition.domain.Entry;
import cn.qicheng.competition.domain.EntryState;
import cn.qicheng.competition.domain.Materials;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.review.ReturnedView;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewCaseView;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entries as they are read: by their founders, and by the offices that review or organise. */
@Singleton
public class EntryBoard {

    private final Entries entries;
    private final Editions editions;
    private final Materials materials;
    private final EntryChecks checks;
    private final EditionBoard shown;
    private final Organisers organisers;
    private final Districts districts;
    private final People people;
    private final ReviewBoard reviews;
    private final PolicyBook policy;
    private final Clock clock;

    EntryBoard(
            Entries entries,
            Editions editions,
            Materials materials,
            EntryChecks checks,
            EditionBoard shown,
            Organisers organisers,
            Districts districts,
            People people,
            ReviewBoard reviews,
            PolicyBook policy,
            Clock clock) {
        this.entries = entries;
        this.editions = editions;
        this.materials = materials;
        this.checks = checks;
        this.shown = shown;
        this.organisers = organisers;
        this.districts = districts;
        this.people = people;
        this.reviews = reviews;
        this.policy = policy;
        this.clock = clock;
    }

    /** Which entries an office wants to see; empty text stands for all. */
    public record Query(String editionId, String state, String words, int page, int size) {}

    /** A file with its content, to be kept. */
    public record MaterialFile(EntryMaterial material, byte[] content) {}

    /** Returns the actor's own entries, newest first. */
    public List<EntryLine> mine(Actor actor) {
        return lines(entries.ofPerson(actor.personId()));
    }

    /** Returns what was handed in in the actor's district, or the edition one organises. */
    public Page<EntryLine> list(Query query, Actor actor) {
        var wanted = wanted(query, actor);
        return new Page<>(
                lines(entries.list(wanted, query.page(), query.size())),
                entries.count(wanted),
                query.page(),
                query.size());
    }

    public EntryView view(String entryId, Actor actor) {
        var entry = seen(entryId, actor);
        return view(entry, entry.personId().equals(actor.personId()), actor);
    }

    /** Returns a file of the draft to its founder, and one that was handed in to the offices as well. */
    public MaterialFile file(String entryId, String materialId, Actor actor) {
        var entry = seen(entryId, actor);
        var own = entry.personId().equals(actor.personId());
        var material = materials
                .byId(entryId, materialId)
                .filter(file -> own || handedIn(entry, file.id()))
                .or(() -> Optional.of(entry).flatMap(here -> carriedFile(here, materialId)))
                .orElseThrow(CompetitionProblems::materialAbsent);
        return new MaterialFile(material, materials.content(materialId));
    }

    Wanted wanted(Query query, Actor actor) {
        var edition = shown.facts(query.editionId());
        var reviewsThere = edition.level() == ContestLevel.DISTRICT
                ? actor.holds(Role.DISTRICT_OFFICER, organisers.reviewOffice(edition.districtCode()))
                : actor.holds(Role.DISTRICT_OFFICER);
        if (!reviewsThere && organisers.hatOf(actor, edition).isEmpty()) {
            throw CompetitionProblems.editionAbsent();
        }
        return new Wanted(query.editionId(), organisers.officesOf(actor), query.state(), query.words());
    }

    List<EntryLine> lines(List<Entry> found) {
        var of = editionsOf(found.stream().map(Entry::editionId).toList());
        var names = people.names(found.stream().map(Entry::personId).toList());
        var lines = new ArrayList<EntryLine>();
        for (var entry : found) {
            var edition = of.get(entry.editionId());
            if (edition != null) {
                lines.add(line(entry, edition, names.getOrDefault(entry.personId(), "")));
            }
        }
        return lines;
    }

    private Map<String, Edition> editionsOf(Collection<String> ids) {
        return editions.byIds(ids).stream().collect(Collectors.toMap(Edition::id, Function.identity()));
    }

    /** A carried entry's files lie with the entry it came from. */
    private Optional<EntryMaterial> carriedFile(Entry entry, String materialId) {
        var from = entry.carriedFrom();
        return from == null || !handedIn(entry, materialId) ? Optional.empty() : fileOfChain(from, materialId);
    }

    private Optional<EntryMaterial> fileOfChain(String entryId, String materialId) {
        return materials
                .byId(entryId, materialId)
                .or(() -> entries.byId(entryId).map(Entry::carriedFrom).flatMap(from -> fileOfChain(from, materialId)));
    }

    private static boolean handedIn(Entry entry, String materialId) {
        var submitted = entry.submitted();
        return submitted != null
                && submitted.materials().stream().anyMatch(file -> file.id().equals(materialId));
    }

    /** A founder sees the own entry; an office what was handed in to it, or in an edition it organises. */
    private Entry seen(String entryId, Actor actor) {
        return entries.byId(entryId)
                .filter(entry -> entry.personId().equals(actor.personId())
                        || entry.submittedAt() != null && officeSees(entry, actor))
                .orElseThrow(CompetitionProblems::entryAbsent);
    }

    private boolean officeSees(Entry entry, Actor actor) {
        return actor.holds(Role.CITY_OFFICER)
                || actor.holds(Role.DISTRICT_OFFICER, entry.place().officeCode())
                || organisers.hatOf(actor, shown.facts(entry.editionId())).isPresent();
    }

    private EntryLine line(Entry entry, Edition edition, String applicant) {
        var place = entry.place();
        var draft = entry.draft();
        var district = place.districtCode();
        return new EntryLine(
                entry.id(),
                entry.no(),
                edition.id(),
                edition.name(),
                edition.phaseAt(clock.instant()),
                edition.schedule().closesAt(),
                entry.state().name(),
                place.projectName().isEmpty() && draft.projectName() != null
                        ? draft.projectName()
                        : place.projectName(),
                place.entityName(),
                applicant,
                district.isEmpty() ? "" : districts.byCode(district).name(),
                entry.carriedFrom() != null,
                entry.state() == EntryState.RETURNED ? checks.mendBy(entry, edition) : null,
                entry.submittedAt(),
                entry.since());
    }

    private EntryView view(Entry entry, boolean own, Actor actor) {
        var edition = editions.byId(entry.editionId()).orElseThrow(CompetitionProblems::editionAbsent);
        var submitted = entry.submitted();
        var files = own ? materials.ofDraft(entry.id()) : List.<EntryMaterial>of();
        var review = reviews.of(EntryVoiding.subject(entry.id()));
        var returned = entry.state() == EntryState.RETURNED;
        return new EntryView(
                entry.id(),
                entry.no(),
                shown.view(edition.id(), actor),
                entry.state().name(),
                entry.since(),
                people.nameOf(entry.personId()),
                own ? entry.draft() : null,
                files,
                criteria(entry, edition, own),
                own && submitted != null && changed(entry, submitted, files),
                submitted,
                entry.contentHash(),
                entry.submittedAt(),
                entry.carriedFrom() != null,
                review.map(ReviewCaseView::holder).orElse(null),
                returned ? review.flatMap(ReturnedView::of).orElse(null) : null,
                review.map(ReviewCaseView::opinions)
                        .filter(opinions -> !opinions.isEmpty() && entry.state() == EntryState.NOT_QUALIFIED)
                        .map(opinions -> opinions.getLast().opinion())
                        .orElse(null),
                returned ? checks.mendBy(entry, edition) : null,
                entry.state() == EntryState.IN_REVIEW
                        ? review.map(ReviewCaseView::due).orElse(null)
                        : null,
                own ? null : review.map(ReviewCaseView::id).orElse(null),
                own ? List.of() : twins(entry),
                own ? moves(entry, edition) : List.of(),
                entry.version());
    }

    private CriteriaView criteria(Entry entry, Edition edition, boolean own) {
        var submitted = entry.submitted();
        var findings = own || submitted == null
                ? FindingView.all(checks.findings(entry.draft(), edition))
                : submitted.findings();
        return CriteriaView.of(
                edition.level().tier(), findings, edition.schedule().lastDay(), policy.competition());
    }

    private static boolean changed(Entry entry, SubmittedEntry submitted, List<EntryMaterial> files) {
        return !entry.draft().equals(submitted.form()) || !files.equals(submitted.materials());
    }

    private List<TwinView> twins(Entry entry) {
        var found = entries.twins(entry);
        var of = editionsOf(found.stream().map(Entries.Twin::editionId).toList());
        return found.stream()
                .map(twin -> new TwinView(
                        twin.entryId(),
                        twin.entryNo(),
                        nameOf(of.get(twin.editionId())),
                        twin.projectName(),
                        twin.state().name(),
                        twin.firm()))
                .toList();
    }

    private static String nameOf(@Nullable Edition edition) {
        return edition == null ? "" : edition.name();
    }

    /** What its founder may do now: the page guesses nothing. */
    private List<String> moves(Entry entry, Edition edition) {
        var moves = new ArrayList<String>();
        var phase = edition.phaseAt(clock.instant());
        var mendable = entry.state() == EntryState.RETURNED
                && phase == EditionPhase.CLOSED
                && !ChinaTime.today(clock).isAfter(checks.mendBy(entry, edition));
        if (!entry.over() && entry.carriedFrom() == null && (phase == EditionPhase.OPEN || mendable)) {
            moves.add("EDIT");
            moves.add(entry.handingIn().name());
        }
        if (!entry.over() && (phase == EditionPhase.OPEN || phase == EditionPhase.CLOSED)) {
            moves.add("WITHDRAW");
        }
        return moves;
    }
}
