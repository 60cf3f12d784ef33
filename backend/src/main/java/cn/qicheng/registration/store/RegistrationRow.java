package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code active} and {@code admitted} are 1 or NULL: NULL takes a row out of its unique keys. */
@MappedEntity("registration")
record RegistrationRow(
        @Id String id,
        String windowId,
        String positionId,
        String personId,
        String baseId,
        String districtCode,
        RegistrationState state,
        @Nullable Integer active,
        @Nullable Integer admitted,
        @Nullable String releaseReason,
        Instant takenAt,
        String ticketNo,
        String ruleVersion,
        Instant since,
        @Nullable String mentorId,
        @Nullable LocalDate admittedOn,
        @Version long version) {

    static RegistrationRow of(Registration registration) {
        return new RegistrationRow(
                registration.id(),
                registration.windowId(),
                registration.positionId(),
                registration.personId(),
                registration.baseId(),
                registration.districtCode(),
                registration.state(),
                registration.active() ? 1 : null,
                registration.state() == RegistrationState.ADMITTED ? 1 : null,
                registration.releaseReason(),
                registration.takenAt(),
                registration.ticketNo(),
                registration.ruleVersion(),
                registration.since(),
                registration.mentorId(),
                registration.admittedOn(),
                registration.version());
    }

    Registration toRegistration() {
        return new Registration(
                id,
                windowId,
                positionId,
                personId,
                baseId,
                districtCode,
                state,
                releaseReason,
                takenAt,
                ticketNo,
                ruleVersion,
                since,
                mentorId,
                admittedOn,
                version);
    }
}
