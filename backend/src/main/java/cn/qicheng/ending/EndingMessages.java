package cn.qicheng.ending;

import cn.qicheng.ending.domain.BaseInspection;
import cn.qicheng.ending.domain.EarlyEnding;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.traineeship.EndingReason.Regime;
import cn.qicheng.traineeship.TraineeshipFacts;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Tells those concerned; always inside the transaction of what happened. */
@Singleton
class EndingMessages {

    private final MessageDesk messages;
    private final People people;
    private final EndingOffices offices;

    EndingMessages(MessageDesk messages, People people, EndingOffices offices) {
        this.messages = messages;
        this.people = people;
        this.offices = offices;
    }

    /** A proposal waits for the other side; a notice is told to the base, which is not asked. */
    void begun(EarlyEnding ending, TraineeshipFacts agreement) {
        if (ending.reason().regime() == Regime.MUTUAL) {
            var toTrainee = ending.start().as() == Role.BASE_ADMIN;
            tell(
                    toTrainee ? List.of(agreement.personId()) : admins(agreement),
                    Message.to("", MessageKind.ENDING_PROPOSED, ending.id() + ".PROPOSED")
                            .saying(
                                    "what",
                                    (toTrainee
                                                    ? agreement.baseName()
                                                    : agreement.names().trainee()) + "想结束见习")
                            .saying("when", ending.lastDay())
                            .saying("note", ending.reason().title()),
                    agreement);
        } else {
            tell(baseSide(agreement), ends(ending, agreement).saying("note", "见习生通知离开，不用基地答复"), agreement);
        }
    }

    void agreed(EarlyEnding ending, TraineeshipFacts agreement) {
        tell(everybody(agreement), ends(ending, agreement).saying("note", "双方说定，到日子自动结束"), agreement);
    }

    void declined(EarlyEnding ending, TraineeshipFacts agreement) {
        tell(starter(ending, agreement), answered(ending, "DECLINED", "对方没有同意，见习照常"), agreement);
    }

    void withdrawn(EarlyEnding ending, TraineeshipFacts agreement) {
        tell(everybody(agreement), answered(ending, "WITHDRAWN", "已撤回，见习照常"), agreement);
    }

    void ended(EarlyEnding ending, TraineeshipFacts agreement) {
        tell(
                everybody(agreement),
                Message.to("", MessageKind.TRAINEESHIP_ENDS, ending.id() + ".EFFECTIVE")
                        .saying("what", agreement.names().trainee() + "的见习")
                        .saying("when", ending.lastDay())
                        .saying("note", "已经结束，做满的月份照常领补贴"),
                agreement);
    }

    /** The office that looks into it, and the city where somebody's safety is at stake. */
    void inspectionOpened(BaseInspection inspection, TraineeshipFacts agreement) {
        var officers = new LinkedHashSet<>(people.holding(Role.DISTRICT_OFFICER, inspection.office()));
        if (inspection.alarm()) {
            officers.addAll(people.holding(Role.CITY_OFFICER, Actor.EVERYWHERE));
        }
        for (var officer : officers) {
            messages.tell(Message.to(officer, MessageKind.BASE_INSPECTION, inspection.id() + ".OPEN")
                    .saying("what", agreement.baseName())
                    .untilTheEndOf("when", inspection.dueOn())
                    .saying("note", inspection.reason().title())
                    .opening("bureau/inspection?id=" + inspection.id())
                    .inDistrict(offices.districtOf(inspection.baseId())));
        }
    }

    private static Message ends(EarlyEnding ending, TraineeshipFacts agreement) {
        return Message.to("", MessageKind.TRAINEESHIP_ENDS, ending.id() + "." + ending.state())
                .saying("what", agreement.names().trainee() + "的见习")
                .saying("when", ending.lastDay());
    }

    private static Message answered(EarlyEnding ending, String step, String note) {
        return Message.to("", MessageKind.ENDING_ANSWERED, ending.id() + "." + step)
                .saying("what", ending.reason().title())
                .saying("when", ending.lastDay())
                .saying("note", note);
    }

    private Collection<String> starter(EarlyEnding ending, TraineeshipFacts agreement) {
        return ending.start().as() == Role.GRADUATE ? List.of(agreement.personId()) : admins(agreement);
    }

    private Collection<String> everybody(TraineeshipFacts agreement) {
        var all = new LinkedHashSet<>(baseSide(agreement));
        all.add(agreement.personId());
        return all;
    }

    private Collection<String> baseSide(TraineeshipFacts agreement) {
        var all = new LinkedHashSet<>(admins(agreement));
        all.add(agreement.mentorPersonId());
        return all;
    }

    private List<String> admins(TraineeshipFacts agreement) {
        return people.holding(Role.BASE_ADMIN, agreement.baseId());
    }

    private void tell(Collection<String> readers, Message message, TraineeshipFacts agreement) {
        var district = offices.districtOf(agreement.baseId());
        for (var reader : readers) {
            var own = reader.equals(agreement.personId());
            var page = reader.equals(agreement.mentorPersonId())
                    ? "base/supervisor-shell"
                    : (own ? "trainee/early-end?id=" : "base/early-end?id=") + agreement.agreementId();
            messages.tell(message.forPerson(reader).opening(page).inDistrict(district));
        }
    }
}
