package cn.qicheng.traineebase;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One base as stored; the phone and the account number are sealed. */
@MappedEntity("trainee_base")
record TraineeBaseRow(
        @Id String id,
        String creditCode,
        String name,
        OrgType orgType,
        String districtCode,
        int headcount,
        String address,
        String contactName,
        String contactPhoneSealed,
        LocalDate accreditedOn,
        String plaqueNo,
        TraineeBaseState state,
        @Nullable String bankName,
        @Nullable String accountName,
        @Nullable String accountNoSealed,
        @Version long version,
        Instant enteredAt) {

    /** The same base with what a later spreadsheet says of it; account, plaque and state stay. */
    TraineeBaseRow as(BaseEntry entry, String sealedPhone) {
        return new TraineeBaseRow(
                id,
                creditCode,
                entry.name(),
                entry.orgType(),
                entry.districtCode(),
                entry.headcount(),
                entry.address(),
                entry.contactName(),
                sealedPhone,
                entry.accreditedOn(),
                plaqueNo,
                state,
                bankName,
                accountName,
                accountNoSealed,
                version,
                enteredAt);
    }

    TraineeBaseRow paidTo(String bank, String holder, String sealedAccountNo) {
        return new TraineeBaseRow(
                id,
                creditCode,
                name,
                orgType,
                districtCode,
                headcount,
                address,
                contactName,
                contactPhoneSealed,
                accreditedOn,
                plaqueNo,
                state,
                bank,
                holder,
                sealedAccountNo,
                version,
                enteredAt);
    }
}
