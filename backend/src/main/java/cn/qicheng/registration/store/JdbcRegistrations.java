package cn.qicheng.registration.store;

import cn.qicheng.kernel.Padded;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationState;
import cn.qicheng.registration.domain.Registrations;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
class JdbcRegistrations implements Registrations {

    private static final int YES = 1;

    private final RegistrationRows rows;
    private final EligibilityCheckRows checks;
    private final WindowPostRows posts;
    private final PlacesInPlay inPlay;

    JdbcRegistrations(RegistrationRows rows, EligibilityCheckRows checks, WindowPostRows posts, PlacesInPlay inPlay) {
        this.inPlay = inPlay;
        this.rows = rows;
        this.checks = checks;
        this.posts = posts;
    }

    @Override
    public Optional<Registration> byId(String id) {
        return rows.findById(id).map(RegistrationRow::toRegistration);
    }

    @Override
    public Optional<Registration> activeIn(String windowId, String personId) {
        return rows.findByWindowIdAndPersonIdAndActive(windowId, personId, YES).map(RegistrationRow::toRegistration);
    }

    @Override
    public List<Registration> activeIn(String windowId, Collection<String> personIds) {
        return rows.findByWindowIdAndPersonIdInAndActive(windowId, Padded.toPowerOfTwo(personIds), YES).stream()
                .map(RegistrationRow::toRegistration)
                .toList();
    }

    @Override
    public Optional<Registration> underKey(String personId, String requestKey) {
        return rows.underKey(personId, requestKey).map(RegistrationRow::toRegistration);
    }

    @Override
    public List<Registration> ofPerson(String personId) {
        return rows.findByPersonIdOrderByIdDesc(personId).stream()
                .map(RegistrationRow::toRegistration)
                .toList();
    }

    @Override
    public List<Registration> ofBase(String baseId, RegistrationState state, int page, int size) {
        return rows.ofBase(baseId, state, size, (long) page * size).stream()
                .map(RegistrationRow::toRegistration)
                .toList();
    }

    @Override
    public long countOfBase(String baseId, RegistrationState state) {
        return rows.countByBaseIdAndState(baseId, state);
    }

    @Override
    public Waiting waitingAt(Collection<String> baseIds, RegistrationState state) {
        if (baseIds.isEmpty()) {
            return new Waiting(0, null);
        }
        var row = rows.waitingAt(baseIds, state);
        return new Waiting(row.waiting(), row.oldestSince());
    }

    @Override
    public Map<String, Integer> activePerPosition(Collection<String> positionIds) {
        if (positionIds.isEmpty()) {
            return Map.of();
        }
        return rows.activePerPosition(positionIds).stream()
                .collect(Collectors.toMap(PositionCountRow::positionId, PositionCountRow::held));
    }

    @Override
    public Optional<LocalDate> admittedOn(String personId, String exceptId) {
        return rows.findByPersonIdAndAdmitted(personId, YES)
                .filter(row -> !row.id().equals(exceptId))
                .map(row -> Objects.requireNonNull(row.admittedOn()));
    }

    @Override
    public Registration moved(Registration moved) {
        return rows.update(RegistrationRow.of(moved)).toRegistration();
    }

    @Override
    public Registration released(Registration released) {
        var stored = rows.update(RegistrationRow.of(released)).toRegistration();
        posts.free(released.windowId(), released.positionId());
        inPlay.freed(released.windowId(), released.positionId(), released.personId());
        return stored;
    }

    @Override
    public void keepAll(List<Answered> answers) {
        var kept = new ArrayList<EligibilityCheckRow>();
        for (var answered : answers) {
            int seq = 0;
            for (var finding : answered.findings()) {
                seq++;
                kept.add(new EligibilityCheckRow(
                        Ulid.next(),
                        answered.registrationId(),
                        answered.round(),
                        seq,
                        finding.rule().code(),
                        finding.answer(),
                        finding.fact(),
                        finding.inputs(),
                        answered.day(),
                        answered.ruleVersion()));
            }
        }
        checks.saveAll(kept);
    }
}
