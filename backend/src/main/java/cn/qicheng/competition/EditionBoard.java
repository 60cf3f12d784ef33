package cn.qicheng.competition;

import cn.qicheng.competition.EditionView.Counts;
import cn.qicheng.competition.domain.Edition;
import cn.qicheng.competition.domain.EditionMove;
import cn.qicheng.competition.domain.EditionState;
import cn.qicheng.competition.domain.Editions;
import cn.qicheng.competition.domain.Editions.Wanted;
import cn.qicheng.competition.domain.Entries;
import cn.qicheng.competition.domain.EntryState;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Editions as they are read: published ones by anyone, plans by who organises them, and the facts for other modules. */
@Singleton
public class EditionBoard {

    private static final Set<EditionState> HIDDEN = Set.of(EditionState.PLANNED);

    private final Editions editions;
    private final Entries entries;
    private final Organisers organisers;
    private final Districts districts;
    private final PolicyBook policy;
    private final Clock clock;

    EditionBoard(
            Editions editions,
            Entries entries,
            Organisers organisers,
            Districts districts,
            PolicyBook policy,
            Clock clock) {
        this.editions = editions;
        this.entries = entries;
        this.organisers = organisers;
        this.districts = districts;
        this.policy = policy;
        this.clock = clock;
    }

    /** Which editions; empty text and zero stand for all. */
    public record Query(String series, String level, String district, int year, String phase, int page, int size) {}

    /** Returns what other modules may know of an edition. */
    public EditionFacts facts(String editionId) {
        return editions.byId(editionId).map(this::facts).orElseThrow(CompetitionProblems::editionAbsent);
    }

    public Map<String, EditionFacts> facts(Collection<String> editionIds) {
        return editions.byIds(editionIds).stream()
                .map(this::facts)
                .collect(Collectors.toMap(EditionFacts::id, Function.identity()));
    }

    /** Returns published editions of a series at a level, open ones first, for choosing where to carry an entry. */
    public List<EditionFacts> published(String series, ContestLevel level, int most) {
        return editions.list(new Wanted(series, level.name(), "", 0, "", false, clock.instant()), 0, most).stream()
                .map(this::facts)
                .toList();
    }

    public Page<EditionView> list(Query query, @Nullable Actor actor) {
        var wanted = new Wanted(
                query.series(),
                query.level(),
                query.district(),
                query.year(),
                query.phase(),
                actor != null && runsAny(actor),
                clock.instant());
        var found = editions.list(wanted, query.page(), query.size()).stream()
                .filter(edition -> sees(edition, actor))
                .map(edition -> view(edition, actor, false))
                .toList();
        return new Page<>(found, editions.count(wanted), query.page(), query.size());
    }

    public EditionView view(String editionId, @Nullable Actor actor) {
        return editions.byId(editionId)
                .filter(edition -> sees(edition, actor))
                .map(edition -> view(edition, actor, true))
                .orElseThrow(CompetitionProblems::editionAbsent);
    }

    EditionFacts facts(Edition edition) {
        var schedule = edition.schedule();
        return new EditionFacts(
                edition.id(),
                edition.no(),
                edition.name(),
                edition.series(),
                edition.level(),
                edition.districtCode(),
                edition.period().rhythm(),
                edition.period().year(),
                edition.period().ordinal(),
                edition.phaseAt(clock.instant()),
                schedule.opensAt(),
                schedule.closesAt(),
                schedule.lastDay(),
                schedule.judgingFrom(),
                schedule.judgingUntil(),
                edition.judgingTerms(),
                edition.policyVersion());
    }

    private EditionView view(Edition edition, @Nullable Actor actor, boolean counted) {
        var facts = facts(edition);
        var programme = policy.competition();
        var hat = actor == null ? Optional.<Role>empty() : organisers.hatOf(actor, facts);
        return new EditionView(
                edition.id(),
                edition.no(),
                edition.name(),
                SeriesView.of(programme.series(edition.series()).orElseThrow(CompetitionProblems::seriesAbsent)),
                edition.level(),
                edition.level().label(),
                facts.tier(),
                facts.tier().label(),
                edition.districtCode(),
                placeName(edition),
                facts.rhythm(),
                facts.rhythm().label(),
                facts.year(),
                facts.ordinal(),
                edition.period().label(),
                edition.sponsor(),
                facts.opensAt(),
                facts.closesAt(),
                facts.lastDay(),
                facts.judgingFrom(),
                facts.judgingUntil(),
                edition.judgingTerms(),
                facts.phase(),
                facts.phase().label(),
                edition.cancelReason(),
                edition.level() == ContestLevel.DISTRICT
                        || edition.level() == ContestLevel.CITY && !programme.lowerTitleFirst(),
                ProgrammeBoard.poolsOf(programme, facts).stream().findFirst().orElse(null),
                counted && hat.isPresent() ? counts(edition) : null,
                hat.isPresent()
                        ? Move.allowed(EditionMove.class, edition.state(), Role.CITY_OFFICER).stream()
                                .filter(move -> move.equals("PUBLISH") || move.equals("CANCEL"))
                                .toList()
                        : List.of(),
                edition.version());
    }

    private Counts counts(Edition edition) {
        return new Counts(
                entries.countIn(edition.id(), Set.of(EntryState.IN_REVIEW)),
                entries.countIn(edition.id(), Set.of(EntryState.RETURNED)),
                entries.countIn(edition.id(), Set.of(EntryState.QUALIFIED)),
                entries.countIn(edition.id(), Set.of(EntryState.NOT_QUALIFIED, EntryState.LAPSED)),
                entries.countIn(edition.id(), Set.of(EntryState.WITHDRAWN)));
    }

    private String placeName(Edition edition) {
        return edition.level() == ContestLevel.DISTRICT
                ? districts.byCode(edition.districtCode()).name()
                : edition.level() == ContestLevel.CITY
                        ? districts.city().name()
                        : edition.level().label();
    }

    private boolean sees(Edition edition, @Nullable Actor actor) {
        return !HIDDEN.contains(edition.state())
                || actor != null && organisers.hatOf(actor, facts(edition)).isPresent();
    }

    private static boolean runsAny(Actor actor) {
        return actor.holds(Role.CITY_OFFICER) || actor.holds(Role.DISTRICT_OFFICER) || actor.holds(Role.DEPARTMENT);
    }
}
