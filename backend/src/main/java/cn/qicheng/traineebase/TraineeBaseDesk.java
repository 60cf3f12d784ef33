package cn.qicheng.traineebase;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.imports.ImportLane;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a base does about itself, and how one that was approved comes to be. */
@Singleton
public class TraineeBaseDesk {

    private final TraineeBaseRows rows;
    private final TraineeBases bases;
    private final PersonalData personalData;
    private final AuditTrail audit;
    private final BaseRegister register;
    private final ImportLane lane;

    TraineeBaseDesk(
            TraineeBaseRows rows,
            TraineeBases bases,
            PersonalData personalData,
            AuditTrail audit,
            BaseRegister register,
            ImportLane lane) {
        this.register = register;
        this.lane = lane;
        this.rows = rows;
        this.bases = bases;
        this.personalData = personalData;
        this.audit = audit;
    }

    static SubjectRef subject(String baseId) {
        return new SubjectRef("TRAINEE_BASE", baseId);
    }

    /** Makes this transaction the only one that enters bases; to be called before anything is read in it. */
    @Transactional
    public void registerAlone() {
        lane.take(BaseImport.KIND);
    }

    /**
     * Enters approved bases into the register exactly as a spreadsheet does, each with the next plaque number. None of them
     * may be on the register. Returns their ids by credit code.
     */
    @Transactional
    public Map<String, String> accredit(List<AccreditBase> approved, Actor actor, String source) {
        actor.mustHold(Role.CITY_OFFICER);
        register.enter(approved.stream().map(AccreditBase::entry).toList(), actor, source);
        return bases
                .byCreditCode(approved.stream().map(AccreditBase::creditCode).toList())
                .values()
                .stream()
                .collect(Collectors.toMap(TraineeBaseView::creditCode, TraineeBaseView::id));
    }

    /** Returns the plaque numbers that the next bases of a year would get. */
    public List<String> plaquesAhead(int year, int count) {
        return register.plaquesAhead(year, count);
    }

    /** Tells where the base is to be paid from now on. Payments under way keep the account they were drawn up with. */
    @Transactional
    public TraineeBaseDetail setBankAccount(SetBankAccount act, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, act.baseId());
        var number = act.accountNo().replaceAll("[ -]", "");
        if (number.length() < 8 || number.length() > 32) {
            throw TraineeBaseProblems.accountNumber();
        }
        var row = rows.findById(act.baseId()).orElseThrow(TraineeBaseProblems::absent);
        rows.update(row.paidTo(
                act.bankName().strip(),
                act.accountName().strip(),
                personalData.seal(number).text()));
        audit.noted(subject(row.id()), "BANK_ACCOUNT_SET", actor, Role.BASE_ADMIN, Mask.account(number));
        return bases.detail(row.id(), actor);
    }
}
