package cn.qicheng.traineebase;

import cn.qicheng.district.Districts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A base as a spreadsheet row describes it, every cell checked. */
record BaseEntry(
        String creditCode,
        String name,
        OrgType orgType,
        String districtCode,
        int headcount,
        String address,
        String contactName,
        String contactPhone,
        LocalDate accreditedOn) {

    /** Names what this row would change, in the words of the headings; a phone number is not written out. */
    List<String> changesTo(TraineeBaseRow stored, String storedPhone, Districts districts) {
        var changes = new ArrayList<String>();
        change(changes, BaseSheet.NAME, stored.name(), name);
        change(changes, BaseSheet.ORG_TYPE, stored.orgType().label(), orgType.label());
        change(
                changes,
                BaseSheet.DISTRICT,
                districts.byCode(stored.districtCode()).name(),
                districts.byCode(districtCode).name());
        change(changes, BaseSheet.HEADCOUNT, String.valueOf(stored.headcount()), String.valueOf(headcount));
        change(changes, BaseSheet.ADDRESS, stored.address(), address);
        change(changes, BaseSheet.CONTACT, stored.contactName(), contactName);
        if (!storedPhone.equals(contactPhone)) {
            changes.add(BaseSheet.PHONE);
        }
        change(changes, BaseSheet.ACCREDITED_ON, stored.accreditedOn().toString(), accreditedOn.toString());
        return changes;
    }

    private static void change(List<String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(what + "：" + before + " → " + after);
        }
    }
}
