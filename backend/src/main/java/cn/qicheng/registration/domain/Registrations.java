package cn.qicheng.registration.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All registrations. New ones enter through the {@link PlaceBook}. */
public interface Registrations {

    /** How many wait at a base, and since when the first. */
    record Waiting(long count, @Nullable Instant oldestSince) {}

    /** What the rules answered about a registration in a round. */
    record Answered(
            String registrationId, int round, List<EligibilityFinding> findings, LocalDate day, String ruleVersion) {}

    Optional<Registration> byId(String id);

    Optional<Registration> activeIn(String windowId, String personId);

    /** The same for many people at once. */
    List<Registration> activeIn(String windowId, Collection<String> personIds);

    /** Returns what a tap with this key led to, also after it was released. */
    Optional<Registration> underKey(String personId, String requestKey);

    /** Latest first. */
    List<Registration> ofPerson(String personId);

    List<Registration> ofBase(String baseId, RegistrationState state, int page, int size);

    long countOfBase(String baseId, RegistrationState state);

    Waiting waitingAt(Collection<String> baseIds, RegistrationState state);

    /** Returns how many hold a place of each position, over all windows. */
    Map<String, Integer> activePerPosition(Collection<String> positionIds);

    /** Returns the day a base took the person in, other than through {@code exceptId}. */
    Optional<LocalDate> admittedOn(String personId, String exceptId);

    /** Stores a registration that moved and stays active; fails if somebody else moved it meanwhile. */
    Registration moved(Registration moved);

    /** Stores a released one and frees its place. */
    Registration released(Registration released);

    /** Keeps what the rules answered about one registration. */
    default void keep(
            String registrationId, int round, List<EligibilityFinding> findings, LocalDate day, String ruleVersion) {
        keepAll(List.of(new Answered(registrationId, round, findings, day, ruleVersion)));
    }

    /** Keeps what the rules answered. */
    void keepAll(List<Answered> answers);
}
