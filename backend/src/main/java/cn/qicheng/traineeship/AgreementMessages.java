package cn.qicheng.traineeship;

import cn.qicheng.identity.People;
import cn.qicheng.kernel.Role;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.traineeship.domain.Agreement;
import cn.qicheng.traineeship.domain.AgreementState;
import cn.qicheng.traineeship.domain.PostChange;
import cn.qicheng.traineeship.domain.PostChangeState;
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

    void toSign(Agreement agreement, String baseName, String traineeName) {
        tell(
                agreement,
                agreement.state() == AgreementState.DRAFT ? baseName : traineeName,
                MessageKind.AGREEMENT_TO_SIGN,
                "",
                "看过全文再签");
    }

    void lastDayNear(Agreement agreement, String baseName, String traineeName) {
        tell(
                agreement,
                agreement.state() == AgreementState.DRAFT ? baseName : traineeName,
                MessageKind.DEADLINE_NEAR,
                "签见习协议：",
                "明天是最后一天");
    }

    void mentorChanged(Agreement agreement) {
        var district = bases.view(agreement.baseId()).districtCode();
        for (var reader : List.of(agreement.personId(), agreement.mentorPersonId())) {
            messages.tell(Message.to(
                            reader,
                            MessageKind.MENTOR_CHANGED,
                            agreement.id() + "." + agreement.mentorPersonId() + "." + agreement.version())
                    .saying("what", people.nameOf(agreement.personId()) + "的见习")
                    .saying("note", people.nameOf(agreement.mentorPersonId()))
                    .opening(
                            reader.equals(agreement.personId())
                                    ? "trainee/agreement-sign?id=" + agreement.id()
                                    : "base/supervisor-shell")
                    .inDistrict(district));
        }
    }

    /** Whoever has to answer a change of post, and whoever proposed it once it is answered. */
    void postChange(PostChange change, Agreement agreement, String title) {
        var proposed = change.state() == PostChangeState.PROPOSED;
        var toTrainee = (change.proposedAs() == Role.GRADUATE) != proposed;
        var readers = toTrainee ? List.of(agreement.personId()) : people.holding(Role.BASE_ADMIN, agreement.baseId());
        for (var reader : readers) {
            messages.tell(Message.to(reader, MessageKind.POST_CHANGE, change.id() + "." + change.state())
                    .saying("what", people.nameOf(agreement.personId()) + "换岗到" + title)
                    .saying("note", change.state().label())
                    .opening((toTrainee ? "trainee" : "base") + "/post-change?id=" + agreement.id())
                    .inDistrict(bases.view(agreement.baseId()).districtCode()));
        }
    }

    private void tell(Agreement agreement, String other, MessageKind kind, String before, String note) {
        var byTrainee = agreement.state() == AgreementState.DRAFT;
        var district = bases.view(agreement.baseId()).districtCode();
        var signers = byTrainee ? List.of(agreement.personId()) : people.holding(Role.BASE_ADMIN, agreement.baseId());
        for (var signer : signers) {
            messages.tell(Message.to(signer, kind, agreement.id() + "." + agreement.state())
                    .saying("what", before + other)
                    .untilTheEndOf("when", agreement.signDueOn())
                    .saying("note", note)
                    .opening((byTrainee ? "trainee/agreement-sign?id=" : "base/agreement-countersign?id=")
                            + agreement.id())
                    .inDistrict(district));
        }
    }
}
