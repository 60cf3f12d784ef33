package cn.qicheng.registration;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.registration.domain.Draw;
import cn.qicheng.registration.domain.Draw.Arrival;
import cn.qicheng.registration.domain.DrawEntry;
import cn.qicheng.registration.domain.Draws;
import cn.qicheng.registration.domain.KeptPlaces;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.registration.domain.WaitingEntry;
import cn.qicheng.registration.domain.WaitingList;
import cn.qicheng.registration.domain.WindowPost;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a draw: in one transaction everybody has a lot, the places are kept aside, the rest form the waiting list and the
 * seed is out; then each place becomes a registration in a transaction of its own, which a restart takes up again.
 */
@Singleton
class DrawMaker {

    private static final int LONGEST_REASON = 600;

    private final Draws draws;
    private final RegistrationWindows windows;
    private final Registrations registrations;
    private final KeptPlaces places;
    private final WaitingList waiting;
    private final WaitingOffers offers;
    private final ReadyPackDesk packs;
    private final Settlements settlements;
    private final AuditTrail audit;

    DrawMaker(
            Draws draws,
            RegistrationWindows windows,
            Registrations registrations,
            KeptPlaces places,
            WaitingList waiting,
            WaitingOffers offers,
            ReadyPackDesk packs,
            Settlements settlements,
            AuditTrail audit) {
        this.draws = draws;
        this.windows = windows;
        this.registrations = registrations;
        this.places = places;
        this.waiting = waiting;
        this.offers = offers;
        this.packs = packs;
        this.settlements = settlements;
        this.audit = audit;
    }

    /** Makes the draw of a window that is due, unless another instance has. */
    @Transactional
    void make(String windowId, Instant now) {
        draws.lock(windowId);
        var window = windows.byId(windowId).orElseThrow();
        if (!window.drawDue(now)) {
            return;
        }
        var arrived = draws.all(windowId).stream()
                .collect(Collectors.toMap(
                        DrawEntry::drawNo, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        var free = new TreeMap<String, Integer>();
        arrived.values().stream()
                .map(DrawEntry::positionId)
                .distinct()
                .sorted()
                .forEach(position -> free.put(
                        position,
                        places.lock(windowId, position)
                                .filter(WindowPost::open)
                                .map(WindowPost::left)
                                .orElse(0)));
        var lots = Draw.of(
                draws.seedOf(windowId),
                arrived.values().stream()
                        .map(entry -> new Arrival(entry.drawNo(), entry.positionId()))
                        .toList(),
                free);
        var drawn = new ArrayList<DrawEntry>();
        for (var lot : lots) {
            drawn.add(Objects.requireNonNull(arrived.get(lot.drawNo())).drawn(lot));
        }
        draws.keep(drawn);
        free.keySet().forEach(position -> giveOut(windowId, position, drawn, now));
        windows.moved(window.drawn(now));
        audit.noted(
                new SubjectRef("REGISTRATION_WINDOW", windowId),
                "DRAW",
                Actor.SYSTEM,
                Role.SYSTEM,
                "%d 人参加，种子指纹 %s".formatted(arrived.size(), window.terms().seedHash()));
    }

    private void giveOut(String windowId, String positionId, List<DrawEntry> drawn, Instant now) {
        var here = drawn.stream()
                .filter(entry -> entry.positionId().equals(positionId))
                .sorted(Comparator.comparing(DrawEntry::rank))
                .toList();
        var winners = (int) here.stream().filter(DrawEntry::hasPlace).count();
        places.keepAside(windowId, positionId, winners);
        var rest = here.subList(winners, here.size());
        if (rest.isEmpty()) {
            return;
        }
        var number = places.numbers(windowId, positionId, rest.size());
        var entries = new ArrayList<WaitingEntry>();
        for (var entry : rest) {
            entries.add(WaitingEntry.joining(
                    Ulid.next(), windowId, positionId, entry.personId(), number + entries.size(), now));
        }
        waiting.add(entries);
        audit.began(
                entries.stream().map(entry -> WaitingOffers.subject(entry.id())).toList(),
                "JOIN_BY_LOT",
                Actor.SYSTEM,
                Role.SYSTEM,
                "抽签后按名次候补");
    }

    private void forfeit(DrawEntry entry, DomainProblem why) {
        var reason = Stream.concat(
                        Stream.of(why.detail()), why.fields().stream().map(FieldReason::reason))
                .collect(Collectors.joining(" "));
        draws.keep(List.of(entry.forfeited(reason.length() <= LONGEST_REASON ? reason : why.detail())));
        audit.noted(
                new SubjectRef("DRAW_ENTRY", String.valueOf(entry.drawNo())),
                "FORFEIT",
                Actor.SYSTEM,
                Role.SYSTEM,
                why.code() + " " + reason);
    }

    /** Turns a drawn place into a registration; where the conditions do not hold any more, it goes to the next. */
    @Transactional
    void settle(long drawNo, Instant now) {
        var entry = draws.lockPlace(drawNo).orElse(null);
        if (entry == null) {
            return;
        }
        places.lock(entry.windowId(), entry.positionId());
        try {
            if (registrations.activeIn(entry.windowId(), entry.personId()).isPresent()) {
                throw RegistrationProblems.heldElsewhere();
            }
            var findings = packs.mustBeReady(entry.windowId(), entry.personId(), now);
            var registration = places.settle(
                    settlements.of(entry.windowId(), entry.positionId(), entry.personId(), findings, now));
            draws.keep(List.of(entry.registered(registration.id())));
        } catch (DomainProblem notAnyMore) {
            forfeit(entry, notAnyMore);
            places.giveBack(entry.windowId(), entry.positionId(), 1);
            offers.offerWhatIsFree(entry.windowId(), entry.positionId(), now);
        }
    }
}
