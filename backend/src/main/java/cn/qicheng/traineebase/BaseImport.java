package cn.qicheng.traineebase;

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
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The city's list of bases that are accredited already. A credit code that is on the register changes that base; any
 * other enters a new one.
 */
@Singleton
class BaseImport implements ImportKind {

    static final String KIND = "BASES";

    private final BaseRegister register;
    private final BaseSheet sheet;
    private final Clock clock;

    BaseImport(BaseRegister register, Districts districts, PolicyBook policy, Clock clock) {
        this.register = register;
        this.sheet = new BaseSheet(districts, policy);
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String label() {
        return "见习基地";
    }

    @Override
    public List<SheetColumn> columns() {
        return BaseSheet.COLUMNS;
    }

    @Override
    public void mustBeOpenTo(Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
    }

    @Override
    public Judgement judge(List<SheetLine> lines, Actor actor) {
        var stored = register.byCreditCode(lines.stream()
                .map(line -> CreditCode.plain(line.text(BaseSheet.CREDIT_CODE)))
                .collect(Collectors.toSet()));
        var outcome = sheet.judge(lines, stored, ChinaTime.today(clock));
        return new Judgement(outcome.lines(), source -> register.enter(outcome.entries(), actor, source));
    }
}
