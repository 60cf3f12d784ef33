package cn.qicheng.traineebase;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** What a base does about itself. */
@Singleton
public class TraineeBaseDesk {

    private final TraineeBaseRows rows;
    private final TraineeBases bases;
    private final PersonalData personalData;
    private final AuditTrail audit;

    TraineeBaseDesk(TraineeBaseRows rows, TraineeBases bases, PersonalData personalData, AuditTrail audit) {
        this.rows = rows;
        this.bases = bases;
        this.personalData = personalData;
        this.audit = audit;
    }

    static SubjectRef subject(String baseId) {
        return new SubjectRef("TRAINEE_BASE", baseId);
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
