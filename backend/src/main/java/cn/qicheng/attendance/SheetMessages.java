package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceMove;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.traineebase.TraineeBases;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What people are told when a month's attendance takes another way than the usual. */
@Singleton
class SheetMessages {

    private static final String MONTH = "pages/month-detail?id=";

    private final MessageDesk messages;
    private final People people;
    private final TraineeBases bases;
    private final Offices offices;
    private final PolicyBook policy;

    SheetMessages(MessageDesk messages, People people, TraineeBases bases, Offices offices, PolicyBook policy) {
        this.messages = messages;
        this.people = people;
        this.bases = bases;
        this.offices = offices;
        this.policy = policy;
    }

    /** The trainee learns of days that were entered, and how long they may object. */
    void entered(AttendanceSheetRow sheet, AttendanceMove move) {
        var words = sheet.days().inWords(policy.traineeship(sheet.fromOn()).leaveTypes());
        var result = switch (move) {
            case CORRECT, CORRECT_AS_BASE -> "已更正";
            case RULE -> "已认定";
            default -> "已确认";
        };
        toTrainee(sheet, sheet.entryId() + "." + move, result, words + "；不对可以提异议");
    }

    void disputed(AttendanceSheetRow sheet) {
        toTrainee(sheet, sheet.entryId() + ".DISPUTE", "带教有疑问", "基地会核实，你不用重签");
        toBase(sheet, sheet.entryId() + ".DISPUTE", "带教有疑问", "请核实后确认天数");
    }

    void waitsForBase(AttendanceSheetRow sheet, LocalDate until) {
        toBase(
                sheet,
                sheet.id() + "." + sheet.mentorPersonId() + ".BASE",
                "没人确认",
                "请催带教，或写明理由代为确认，" + until + " 后转就业局");
    }

    void waitsForOffice(AttendanceSheetRow sheet, String office) {
        toOffice(sheet, office, sheet.id() + ".OFFICE", "没人确认", "带教和基地都没有确认，请核实后确认");
        toTrainee(sheet, sheet.id() + ".OFFICE", "转就业局核实", "带教和基地过期没确认，不影响你领补贴");
    }

    /** Who takes over learns how much. */
    void handedOver(HandOver act, int months, Instant at) {
        messages.tell(Message.to(
                        act.toPersonId(),
                        MessageKind.MONTH_MOVED,
                        "%s.%s.%d".formatted(act.fromPersonId(), act.toPersonId(), at.toEpochMilli()))
                .saying("what", people.nameOf(act.fromPersonId()) + "带的见习生")
                .saying("result", "交接给你了")
                .saying("note", "%d 个没确认的月份，到出勤确认里看".formatted(months))
                .inDistrict(bases.view(act.baseId()).districtCode())
                .opening("base/supervisor-shell"));
    }

    void toTrainee(AttendanceSheetRow sheet, String event, String result, String note) {
        messages.tell(about(sheet, event, "第 %d 个月出勤".formatted(sheet.month()), result, note)
                .forPerson(sheet.personId())
                .opening(MONTH + sheet.id()));
    }

    void toBase(AttendanceSheetRow sheet, String event, String result, String note) {
        tellAll(
                people.holding(Role.BASE_ADMIN, sheet.baseId()),
                about(sheet, event, whose(sheet), result, note).opening(MONTH + sheet.id()));
    }

    void toOffice(AttendanceSheetRow sheet, String office, String event, String result, String note) {
        var role = offices.roleOf(office);
        tellAll(
                people.holding(role, role == Role.CITY_OFFICER ? Actor.EVERYWHERE : office),
                about(sheet, event, whose(sheet), result, note).opening(MONTH + sheet.id()));
    }

    private void tellAll(Collection<String> persons, Message message) {
        List.copyOf(persons).forEach(person -> messages.tell(message.forPerson(person)));
    }

    private String whose(AttendanceSheetRow sheet) {
        return "%s第 %d 个月出勤".formatted(people.nameOf(sheet.personId()), sheet.month());
    }

    private Message about(AttendanceSheetRow sheet, String event, String what, String result, String note) {
        return Message.to(sheet.personId(), MessageKind.MONTH_MOVED, event)
                .saying("what", what)
                .saying("result", result)
                .saying("note", note)
                .inDistrict(bases.view(sheet.baseId()).districtCode());
    }
}
