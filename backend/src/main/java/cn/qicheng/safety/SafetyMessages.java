package cn.qicheng.safety;

import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.traineebase.TraineeBases;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who is told of a safety complaint: its office, the city as well where people may be hurt, and the base never by message. */
@Singleton
class SafetyMessages {

    private static final String PAGE = "pages/safety-complaint?id=";

    private final MessageDesk messages;
    private final People people;
    private final Districts districts;
    private final TraineeBases bases;

    SafetyMessages(MessageDesk messages, People people, Districts districts, TraineeBases bases) {
        this.messages = messages;
        this.people = people;
        this.districts = districts;
        this.bases = bases;
    }

    void lodged(ComplaintRow row) {
        toOffice(row, "LODGED", row.danger() ? "可能有人受伤，马上查" : "等受理", row.dueOn() + " 前答复", row.danger());
    }

    /** Danger that nobody took up in time goes to the city as well. */
    void overdue(ComplaintRow row) {
        toOffice(row, "OVERDUE", "过期没答复", "到 " + row.dueOn() + " 为止还没答复", true);
    }

    void toTrainee(ComplaintRow row, String event, String result, String note) {
        messages.tell(about(row, event, result, note).forPerson(row.personId()));
    }

    private void toOffice(ComplaintRow row, String event, String result, String note, boolean cityToo) {
        officersOf(row.officeCode(), cityToo)
                .forEach(person -> messages.tell(about(row, event, result, note).forPerson(person)));
    }

    private Set<String> officersOf(String office, boolean cityToo) {
        var found = new LinkedHashSet<String>();
        var ofCity = office.equals(districts.city().code());
        if (!ofCity) {
            found.addAll(people.holding(Role.DISTRICT_OFFICER, office));
        }
        if (ofCity || cityToo) {
            found.addAll(people.holding(Role.CITY_OFFICER, Actor.EVERYWHERE));
        }
        return found;
    }

    /** Nothing personal and nothing of what was said: the message may be read over a shoulder at the base. */
    private Message about(ComplaintRow row, String event, String result, String note) {
        return Message.to(row.personId(), MessageKind.SAFETY_COMPLAINT, row.id() + "." + event)
                .saying("what", "安全投诉 " + row.no())
                .saying("result", result)
                .saying("note", note)
                .inDistrict(bases.view(row.baseId()).districtCode())
                .opening(PAGE + row.id());
    }
}
