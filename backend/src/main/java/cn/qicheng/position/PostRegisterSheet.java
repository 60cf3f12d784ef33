package cn.qicheng.position;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import cn.qicheng.traineebase.TraineeBases;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The posts of a year as an office keeps them. Who took the table out is on record. */
@Singleton
class PostRegisterSheet {

    private static final List<String> HEADINGS = List.of(
            "年度",
            "基地",
            "统一社会信用代码",
            "岗位",
            "类别",
            "专业要求",
            "学历要求",
            "见习人数",
            "基地月生活补贴(元)",
            "食宿",
            "工作地点",
            "岗位职责",
            "区县",
            "备案日期",
            "状态");

    private final PositionRows rows;
    private final TraineeBases bases;
    private final Districts districts;
    private final AuditTrail audit;
    private final Clock clock;

    PostRegisterSheet(PositionRows rows, TraineeBases bases, Districts districts, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.bases = bases;
        this.districts = districts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param year 0 for this one */
    @Transactional
    byte[] xlsx(int year, Actor actor) {
        var wanted = year == 0 ? ChinaTime.today(clock).getYear() : year;
        var overseen = districts.overseenBy(actor);
        var found = overseen.isEmpty()
                ? List.<PositionRow>of()
                : rows.findByYearAndDistrictCodeInOrderByDistrictCode(wanted, overseen);
        var hosts = bases.views(found.stream().map(PositionRow::baseId).collect(Collectors.toSet()));
        var lines = found.stream()
                .map(row -> {
                    var host = hosts.get(row.baseId());
                    return Arrays.<Object>asList(
                            row.year(),
                            host == null ? "" : host.name(),
                            host == null ? "" : host.creditCode(),
                            row.title(),
                            row.category().label(),
                            row.major(),
                            row.education().label(),
                            row.headcount(),
                            new Money(row.livingAllowanceFen()),
                            row.lodging(),
                            row.workplace(),
                            row.duties(),
                            districts.byCode(row.districtCode()).name(),
                            ChinaTime.dayOf(row.filedAt()),
                            row.state().label());
                })
                .toList();
        var role = Stream.of(Role.CITY_OFFICER, Role.FINANCE, Role.DISTRICT_OFFICER)
                .filter(actor::holds)
                .findFirst()
                .orElse(Role.DISTRICT_OFFICER);
        audit.noted(
                new SubjectRef("REGISTER", "POSTS"), "EXPORTED", actor, role, wanted + " 年 " + found.size() + " 个岗位");
        return SheetWriter.xlsx(new SheetTable("见习岗位名册", HEADINGS, lines, actor.name(), clock.instant()));
    }
}
