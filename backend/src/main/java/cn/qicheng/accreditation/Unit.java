package cn.qicheng.accreditation;

import cn.qicheng.traineebase.OrgType;
import org.jspecify.annotations.Nullable;

/** The unit that applies. A draft may lack anything: empty text, 0 people, no answer yet. */
public record Unit(
        String name,
        String creditCode,
        @Nullable OrgType orgType,
        String districtCode,
        int headcount,
        @Nullable Boolean legalPerson,
        String address,
        String contactName,
        String contactPhone) {

    public static final Unit EMPTY = new Unit("", "", null, "", 0, null, "", "", "");
}
