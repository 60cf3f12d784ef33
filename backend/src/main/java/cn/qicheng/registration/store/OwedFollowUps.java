package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.Applicant;
import cn.qicheng.registration.domain.Registration;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows that say what is owed for places taken. */
@Singleton
public class OwedFollowUps {

    private final PlaceFollowUpRows rows;
    private final RegistrationRows registrations;
    private final ObjectMapper json;

    OwedFollowUps(PlaceFollowUpRows rows, RegistrationRows registrations, ObjectMapper json) {
        this.rows = rows;
        this.registrations = registrations;
        this.json = json;
    }

    /** A place and the facts it was given on. */
    public record Owed(Registration registration, Applicant applicant) {}

    public List<String> oldest(int limit) {
        return rows.oldest(limit);
    }

    /** The youngest place something is owed for; empty if nothing is. */
    public String newest() {
        return rows.newest().orElse("");
    }

    /** For how many places taken after that one something is owed; counts to {@code most} at most. */
    public int newerThan(String registrationId, int most) {
        return rows.newerThan(registrationId, most);
    }

    /** What is owed for this registration and for every other one of its person. */
    public List<String> ofSamePerson(String registrationId) {
        return rows.ofSamePerson(registrationId);
    }

    /** Locks what is still owed of these until the end of the transaction. */
    public List<Owed> lock(Collection<String> registrationIds) {
        var owed = rows.lock(registrationIds);
        if (owed.isEmpty()) {
            return List.of();
        }
        var places = registrations
                .findByIdIn(owed.stream().map(PlaceFollowUpRow::registrationId).toList())
                .stream()
                .map(RegistrationRow::toRegistration)
                .collect(Collectors.toMap(Registration::id, Function.identity()));
        return owed.stream()
                .map(row -> new Owed(Objects.requireNonNull(places.get(row.registrationId())), applicant(row)))
                .toList();
    }

    public void done(Collection<String> registrationIds) {
        rows.done(registrationIds);
    }

    public long count() {
        return rows.count();
    }

    private Applicant applicant(PlaceFollowUpRow row) {
        try {
            return json.readValue(row.facts(), ApplicantFacts.class).toApplicant();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the facts of place " + row.registrationId(), unreadable);
        }
    }
}
