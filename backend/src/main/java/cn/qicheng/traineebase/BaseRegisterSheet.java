package cn.qicheng.traineebase;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.identity.Sealed;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The register of bases as an office keeps it: all that it oversees, phones masked. Who took it out is on record. */
@Singleton
class BaseRegisterSheet {

    private static final List<String> HEADINGS =
            List.of("牌号", "单位名称", "统一社会信用代码", "单位性质", "所属区县", "在职人数", "地址", "联系人", "联系电话", "认定日期", "备案岗位数", "状态");

    private final TraineeBaseRows rows;
    private final PositionCounts positions;
    private final PersonalData personalData;
    private final Districts districts;
    private final AuditTrail audit;
    private final Clock clock;

    BaseRegisterSheet(
            TraineeBaseRows rows,
            PositionCounts positions,
            PersonalData personalData,
            Districts districts,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.positions = positions;
        this.personalData = personalData;
        this.districts = districts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    byte[] xlsx(Actor actor) {
        var overseen = districts.overseenBy(actor);
        var found = overseen.isEmpty() ? List.<TraineeBaseRow>of() : rows.findByDistrictCodeInOrderByPlaqueNo(overseen);
        var counts = positions.of(found.stream().map(TraineeBaseRow::id).toList());
        var lines = found.stream()
                .map(row -> Arrays.<Object>asList(
                        row.plaqueNo(),
                        row.name(),
                        row.creditCode(),
                        row.orgType().label(),
                        districts.byCode(row.districtCode()).name(),
                        row.headcount(),
                        row.address(),
                        row.contactName(),
                        phone(row),
                        row.accreditedOn(),
                        counts.getOrDefault(row.id(), 0),
                        "已认定"))
                .toList();
        var role = Stream.of(Role.CITY_OFFICER, Role.FINANCE, Role.DISTRICT_OFFICER)
                .filter(actor::holds)
                .findFirst()
                .orElse(Role.DISTRICT_OFFICER);
        audit.noted(new SubjectRef("REGISTER", "BASES"), "EXPORTED", actor, role, found.size() + " 家基地");
        return SheetWriter.xlsx(new SheetTable("见习基地名册", HEADINGS, lines, actor.name(), clock.instant()));
    }

    private String phone(TraineeBaseRow row) {
        return row.contactPhoneSealed().isEmpty()
                ? ""
                : Mask.phone(personalData.open(new Sealed(row.contactPhoneSealed())));
    }
}
