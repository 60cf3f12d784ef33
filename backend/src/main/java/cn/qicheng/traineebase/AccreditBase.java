package cn.qicheng.traineebase;

import java.time.LocalDate;

/** The act of entering a base that the city has just approved; the same facts a spreadsheet row would give. */
public record AccreditBase(
        String creditCode,
        String name,
        OrgType orgType,
        String districtCode,
        int headcount,
        String address,
        String contactName,
        String contactPhone,
        LocalDate accreditedOn) {

    BaseEntry entry() {
        return new BaseEntry(
                creditCode, name, orgType, districtCode, headcount, address, contactName, contactPhone, accreditedOn);
    }
}
