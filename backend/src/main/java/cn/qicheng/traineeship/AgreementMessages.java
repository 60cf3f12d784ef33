package cn.qicheng.traineeship;

import cn.qicheng.identity.People;
import cn.qicheng.kernel.Role;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.traineeship.domain.AgreementState;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells whoever has to sign next; always inside the transaction of what happened. */
@Singleton
class AgreementMessages {

    private final MessageDesk messages;
    private final TraineeBases bases;
    private final People people;

    AgreementMessages(MessageDesk messages, TraineeBases bases, People people) {
        this.messages = messages;
        this.bases = bases;
        this.people = people;
    }

    void toSign(AgreementRow row, String baseName, String traineeName) {
        tell(
                row,
                row.state() == AgreementState.DRAFT ? baseName : traineeName,
                MessageKind.AGREEMENT_TO_SIGN,
                "",
                "看过全文再签");
    }

    void lastDayNear(AgreementRow row, String baseName, String traineeName) {
        tell(
                row,
                row.state() == AgreementState.DRAFT ? baseName : traineeName,
                MessageKind.DEADLINE_NEAR,
                "签见习协议：",
                "明天是最后一天");
    }

    private void tell(AgreementRow row, String other, MessageKind kind, String before, String note) {
        var byTrainee = row.state() == AgreementState.DRAFT;
        var district = bases.view(row.baseId()).districtCode();
        var signers = byTrainee ? List.of(row.personId()) : people.holding(Role.BASE_ADMIN, row.baseId());
        for (var signer : signers) {
            messages.tell(Message.to(signer, kind, row.id() + "." + row.state())
                    .saying("what", before + other)
                    .untilTheEndOf("when", row.signDueOn())
                    .saying("note", note)
                    .opening((byTrainee ? "trainee/agreement-sign?id=" : "base/agreement-countersign?id=") + row.id())
                    .inDistrict(district));
        }
    }
}
