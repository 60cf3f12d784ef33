package cn.qicheng.traineebase;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A base in a list of offices. */
@Serdeable
public record BaseListItem(
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
        int positionCount) {

    static BaseListItem of(TraineeBaseView base, int positionCount) {
        return new BaseListItem(
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
                positionCount);
    }
}
