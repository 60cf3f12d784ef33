package cn.qicheng.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person as stored; the sealed columns are opened by {@link PersonalData} only. */
@MappedEntity("person")
record PersonRow(
        @Id String id,
        @Nullable String name,
        @Nullable String idNumber,
        @Nullable String idNumberIndex,
        @Nullable String phone,
        @Nullable String phoneIndex,
        @Nullable String consentVersion,
        @Nullable Instant consentAt,
        @Nullable Instant suspendedAt,
        Instant createdAt,
        @Version long version) {

    static PersonRow fresh(String id, @Nullable String name, Instant now) {
        return new PersonRow(id, name, null, null, null, null, null, null, null, now, 0);
    }

    /** Without an index the number is the person's word only: it finds nobody and keeps no number from anybody. */
    PersonRow reachedAt(Sealed sealedPhone, @Nullable String index) {
        return new PersonRow(
                id,
                name,
                idNumber,
                idNumberIndex,
                sealedPhone.text(),
                index,
                consentVersion,
                consentAt,
                suspendedAt,
                createdAt,
                version);
    }

    PersonRow identifiedAs(String realName, Sealed sealedIdNumber, String index, String consent, Instant now) {
        return new PersonRow(
                id,
                realName,
                sealedIdNumber.text(),
                index,
                phone,
                phoneIndex,
                consent,
                now,
                suspendedAt,
                createdAt,
                version);
    }

    PersonRow suspendedSince(@Nullable Instant since) {
        return new PersonRow(
                id,
                name,
                idNumber,
                idNumberIndex,
                phone,
                phoneIndex,
                consentVersion,
                consentAt,
                since,
                createdAt,
                version);
    }
}
