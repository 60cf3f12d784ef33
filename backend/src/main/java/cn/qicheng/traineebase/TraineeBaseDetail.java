package cn.qicheng.traineebase;

import cn.qicheng.kernel.Role;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A base as its own people and the offices above it see it; phone and account are masked. */
@Serdeable
public record TraineeBaseDetail(
        String id,
        String name,
        String creditCode,
        OrgType orgType,
        String orgTypeName,
        String districtCode,
        String districtName,
        int headcount,
        String address,
        LocalDate accreditedOn,
        String plaqueNo,
        TraineeBaseState state,
        int positionCount,
        String contactName,
        String contactPhoneMasked,
        @Nullable String bankName,
        @Nullable String bankAccountMasked,
        List<Member> members) {

    /** Somebody who works for the base here. */
    @Serdeable
    public record Member(String personId, String name, Role role) {}

    @Serdeable
    public record Person(String personId, String name) {}

    static TraineeBaseDetail of(
            BaseListItem base,
            String contactName,
            String contactPhoneMasked,
            @Nullable String bankName,
            @Nullable String bankAccountMasked,
            List<Member> members) {
        return new TraineeBaseDetail(
                base.id(),
                base.name(),
                base.creditCode(),
                base.orgType(),
                base.orgTypeName(),
                base.districtCode(),
                base.districtName(),
                base.headcount(),
                base.address(),
                base.accreditedOn(),
                base.plaqueNo(),
                base.state(),
                base.positionCount(),
                contactName,
                contactPhoneMasked,
                bankName,
                bankAccountMasked,
                members);
    }
}
