package cn.qicheng.traineebase;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** An accredited base as everybody may see it (17号 第十二条): what is on its plaque, and nothing of any person. */
@Serdeable
public record PublicBaseView(
        String id,
        String name,
        String orgTypeName,
        String districtName,
        String address,
        LocalDate accreditedOn,
        String plaqueNo,
        int positionCount) {

    static PublicBaseView of(BaseListItem base) {
        return new PublicBaseView(
                base.id(),
                base.name(),
                base.orgTypeName(),
                base.districtName(),
                base.address(),
                base.accreditedOn(),
                base.plaqueNo(),
                base.positionCount());
    }
}
