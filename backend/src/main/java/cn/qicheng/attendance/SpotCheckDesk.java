package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.SpotCheckMove;
import cn.qicheng.attendance.domain.SpotCheckState;
import cn.qicheng.attendance.domain.SpotSignal;
import cn.qicheng.attendance.domain.SpotSignal.Month;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DailyJob;
import cn.qicheng.kernel.OneByOne;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.web.Page;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds patterns in confirmed months once a day, base by base, and keeps what the offices found when they looked. Finding the
 * same thing again changes nothing.
 */
@Singleton
public class SpotCheckDesk implements DailyJob {

    private static final int DAYS_LOOKED_AT = 183;

    /** A server that slept for a week catches up. */
    private static final int DAYS_BACK = 8;

    private final SpotCheckRows rows;
    private final AttendanceSheetRows sheets;
    private final TraineeBases bases;
    private final Offices offices;
    private final Turns turns;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    SpotCheckDesk(
            SpotCheckRows rows,
            AttendanceSheetRows sheets,
            TraineeBases bases,
            Offices offices,
            Turns turns,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.bases = bases;
        this.offices = offices;
        this.turns = turns;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    static SubjectRef subject(String id) {
        return new SubjectRef("SPOT_CHECK", id);
    }

    @Override
    public String name() {
        return "spot-checks";
    }

    @Override
    public void run(LocalDate today) {
        OneByOne.each(
                "base",
                sheets.basesConfirmedSince(ChinaTime.startOf(today.minusDays(DAYS_BACK))),
                baseId -> find(baseId, today));
    }

    @Transactional
    protected void find(String baseId, LocalDate today) {
        var months = sheets.confirmedSince(baseId, ChinaTime.startOf(today.minusDays(DAYS_LOOKED_AT))).stream()
                .map(this::monthOf)
                .flatMap(Optional::stream)
                .toList();
        var base = bases.view(baseId);
        var office = offices.of(baseId);
        for (var found : SpotSignal.in(months)) {
            var id = Ulid.next();
            if (rows.insertIfNew(
                            id, baseId, base.name(), office, found.signal().name(), found.mark(), found.fact(), today)
                    == 1) {
                audit.noted(subject(id), "FOUND", Actor.SYSTEM, Role.SYSTEM, found.signal() + " " + found.fact());
            }
        }
    }

    private Optional<Month> monthOf(AttendanceSheetRow sheet) {
        if (sheet.madeAt() == null || sheet.confirmedAt() == null || sheet.confirmedBy() == null) {
            return Optional.empty();
        }
        var tapped = Objects.requireNonNull(sheet.madeAt());
        var begun = sheet.toOn().isAfter(ChinaTime.dayOf(tapped)) ? sheet.toOn() : ChinaTime.dayOf(tapped);
        return Optional.of(new Month(
                sheet.personId(),
                Objects.requireNonNull(sheet.confirmedBy()),
                tapped,
                Objects.requireNonNull(sheet.confirmedAt()),
                begun.plusDays(turns.confirmWithinDays(sheet)),
                sheet.days().missed()));
    }

    /** Lists reasons to look at the bases of the actor's office; the city sees all. */
    public Page<SpotCheckView> ofOffice(SpotCheckState state, int page, int size, Actor actor) {
        var city = actor.holds(Role.CITY_OFFICER);
        var mine = offices.of(actor).isEmpty() ? Set.of("") : offices.of(actor);
        var found = rows.ofOffices(city, mine, state, size, (long) page * size);
        var names = people.names(found.stream()
                .flatMap(row -> Optional.ofNullable(row.lookedBy()).stream())
                .collect(Collectors.toSet()));
        return new Page<>(
                found.stream()
                        .map(row -> new SpotCheckView(
                                row.id(),
                                row.baseId(),
                                row.baseName(),
                                row.signalKind().label(),
                                row.fact(),
                                row.foundOn(),
                                row.state().name(),
                                row.finding(),
                                row.lookedBy() == null ? null : names.get(row.lookedBy()),
                                row.lookedAt()))
                        .toList(),
                rows.countOfOffices(city, mine, state),
                page,
                size);
    }

    /** The office has looked, and says what it found. */
    @Transactional
    public void look(String id, String finding, Actor actor) {
        var row = rows.findById(id)
                .filter(found ->
                        actor.holds(Role.CITY_OFFICER) || actor.holds(Role.DISTRICT_OFFICER, found.officeCode()))
                .orElseThrow(AttendanceProblems::noSpotCheck);
        rows.update(row.looked(finding, actor.personId(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        audit.moved(subject(id), SpotCheckMove.LOOK, row.state(), actor, finding);
    }
}
