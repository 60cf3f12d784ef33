package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceState;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.traineeship.MentorDesk;
import cn.qicheng.traineeship.MentorDesk.Guided;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a base gives everything of a mentor who leaves to another: trainees and months that are not confirmed yet, in one act
 * that is seen before it is done. Confirmed months stay with who confirmed them.
 */
@Singleton
public class HandOverDesk {

    private static final List<AttendanceState> OPEN =
            List.of(AttendanceState.OPEN, AttendanceState.CHECKED_IN, AttendanceState.DISPUTED);

    private final AttendanceSheetRows sheets;
    private final StandInRows standIns;
    private final MentorDesk mentors;
    private final SheetMessages messages;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    HandOverDesk(
            AttendanceSheetRows sheets,
            StandInRows standIns,
            MentorDesk mentors,
            SheetMessages messages,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.sheets = sheets;
        this.standIns = standIns;
        this.mentors = mentors;
        this.messages = messages;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns what a mentor of the base would leave behind. */
    public HandOverView preview(String baseId, String fromPersonId, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, baseId);
        var guided = mentors.guidedBy(baseId, fromPersonId);
        var names = people.names(guided.stream().map(Guided::personId).collect(Collectors.toSet()));
        return new HandOverView(
                fromPersonId,
                people.nameOf(fromPersonId),
                openOf(baseId, fromPersonId).size(),
                namesOf(guided.stream().filter(Guided::binding).toList(), names),
                namesOf(guided.stream().filter(one -> !one.binding()).toList(), names),
                standInsOf(baseId, fromPersonId).size());
    }

    /** Hands over. Refused if months came or went since the preview: then it is looked at again. */
    @Transactional
    public void handOver(HandOver act, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, act.baseId());
        if (act.toPersonId().equals(act.fromPersonId())
                || !people.holding(Role.SUPERVISOR, act.baseId()).contains(act.toPersonId())) {
            throw AttendanceProblems.notAColleague();
        }
        var ids = openOf(act.baseId(), act.fromPersonId()).stream()
                .map(AttendanceSheetRow::id)
                .toList();
        var open = ids.isEmpty() ? List.<AttendanceSheetRow>of() : sheets.allAlone(ids);
        if (open.size() != act.months()
                || open.stream()
                        .anyMatch(sheet -> !OPEN.contains(sheet.state())
                                || !sheet.mentorPersonId().equals(act.fromPersonId()))) {
            throw AttendanceProblems.changedSincePreview();
        }
        var trainees = mentors.handOver(act.baseId(), act.fromPersonId(), act.toPersonId(), actor);
        if (open.isEmpty() && trainees == 0) {
            throw AttendanceProblems.nothingToHandOver();
        }
        open.forEach(sheet -> {
            sheets.update(sheet.handedTo(act.toPersonId()));
            audit.noted(
                    AttendanceDesk.subject(sheet.id()),
                    "HAND_OVER",
                    actor,
                    Role.BASE_ADMIN,
                    "%s → %s".formatted(act.fromPersonId(), act.toPersonId()));
        });
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        standInsOf(act.baseId(), act.fromPersonId()).forEach(row -> standIns.update(row.ended(now)));
        audit.noted(
                new SubjectRef("MENTOR", act.fromPersonId()),
                "HAND_OVER",
                actor,
                Role.BASE_ADMIN,
                "%d 人 %d 个月 → %s：%s".formatted(trainees, open.size(), act.toPersonId(), act.reason()));
        messages.handedOver(act, open.size(), now);
    }

    private List<AttendanceSheetRow> openOf(String baseId, String mentor) {
        return sheets.findByBaseIdAndMentorPersonIdAndStateIn(baseId, mentor, OPEN);
    }

    private List<StandInRow> standInsOf(String baseId, String mentor) {
        return standIns.findByMentorPersonIdAndToOnGreaterThanEquals(mentor, ChinaTime.today(clock)).stream()
                .filter(row -> row.baseId().equals(baseId) && row.endedAt() == null)
                .toList();
    }

    private static List<String> namesOf(List<Guided> guided, Map<String, String> names) {
        return guided.stream()
                .map(one -> names.getOrDefault(one.personId(), ""))
                .sorted()
                .toList();
    }
}
