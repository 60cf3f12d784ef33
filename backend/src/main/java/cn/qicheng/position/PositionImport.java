package cn.qicheng.position;

import cn.qicheng.district.Districts;
import cn.qicheng.imports.ImportKind;
import cn.qicheng.imports.Judgement;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.CreditCode;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.spreadsheet.SheetColumn;
import cn.qicheng.spreadsheet.SheetLine;
import cn.qicheng.traineebase.TraineeBases;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A year's posts as bases report them and offices file them (17号 第十四条). The same base, year and title is the same
 * post; a district's office files for the bases of its own district only.
 */
@Singleton
class PositionImport implements ImportKind {

    private final PositionFile file;
    private final PositionSheet sheet;
    private final TraineeBases bases;
    private final Districts districts;
    private final Clock clock;

    PositionImport(PositionFile file, TraineeBases bases, Districts districts, PolicyBook policy, Clock clock) {
        this.file = file;
        this.sheet = new PositionSheet(districts, policy);
        this.bases = bases;
        this.districts = districts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "POSTS";
    }

    @Override
    public String label() {
        return "见习岗位";
    }

    @Override
    public List<SheetColumn> columns() {
        return PositionSheet.COLUMNS;
    }

    @Override
    public void mustBeOpenTo(Actor actor) {
        if (!actor.holds(Role.CITY_OFFICER)) {
            actor.mustHold(Role.DISTRICT_OFFICER);
        }
    }

    @Override
    public Judgement judge(List<SheetLine> lines, Actor actor) {
        var hosts = bases.byCreditCode(lines.stream()
                .map(line -> CreditCode.plain(line.text(PositionSheet.CREDIT_CODE)))
                .collect(Collectors.toSet()));
        var outcome = sheet.judge(lines, hosts, districts.overseenBy(actor), file::filed, ChinaTime.today(clock));
        return new Judgement(outcome.lines(), source -> file.file(outcome.entries(), actor, source));
    }
}
