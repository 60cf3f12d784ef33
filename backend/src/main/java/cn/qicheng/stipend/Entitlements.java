package cn.qicheng.stipend;

import cn.qicheng.attendance.SheetFacts;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.stipend.domain.Restriction;
import cn.qicheng.stipend.domain.Restrictions;
import cn.qicheng.stipend.domain.StipendCase;
import cn.qicheng.stipend.domain.StipendCase.YearWage;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import cn.qicheng.stipend.domain.StipendRuling;
import cn.qicheng.stipend.domain.StipendRulings.Asked;
import cn.qicheng.stipend.domain.StipendRulings.Ruled;
import cn.qicheng.traineebase.TraineeBaseState;
import cn.qicheng.traineebase.TraineeBaseView;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.traineeship.TraineeshipFacts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers what the rules look at and asks them. The base's draft, its claim, the bureau's review and the trainee's "why
 * blocked" all come from here, so that they cannot disagree.
 */
@Singleton
class Entitlements {

    /** One month with everything that was looked at and what came of it. */
    record Examined(SheetFacts sheet, TraineeshipFacts agreement, StipendCase stipendCase, StipendRuling ruling) {

        /** Returns the ruling as it is stored: who asked about which sheet, and when. */
        Ruled asked(String actorId, Instant at) {
            return new Ruled(
                    new Asked(sheet.agreementId(), sheet.id(), sheet.baseId(), actorId, at), stipendCase, ruling);
        }
    }

    private static final StipendCase.Past NOTHING = new StipendCase.Past(false, 0, null);

    private final TraineeshipBoard traineeships;
    private final TraineeBases bases;
    private final StipendClaims claims;
    private final Restrictions restrictions;
    private final PolicyBook policy;
    private final Clock clock;

    Entitlements(
            TraineeshipBoard traineeships,
            TraineeBases bases,
            StipendClaims claims,
            Restrictions restrictions,
            PolicyBook policy,
            Clock clock) {
        this.traineeships = traineeships;
        this.bases = bases;
        this.claims = claims;
        this.restrictions = restrictions;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Examines months as of today.
     *
     * @param within the claim that the months are in already and that does not count as another one; empty for none
     */
    List<Examined> examine(Collection<SheetFacts> sheets, String within) {
        var agreements =
                traineeships.facts(sheets.stream().map(SheetFacts::agreementId).collect(Collectors.toSet()));
        var hosts = bases.views(sheets.stream().map(SheetFacts::baseId).collect(Collectors.toSet()));
        var past = pastOf(sheets, within);
        return sheets.stream()
                .map(sheet -> examine(
                        sheet,
                        Optional.ofNullable(agreements.get(sheet.agreementId())).orElseThrow(),
                        Optional.ofNullable(hosts.get(sheet.baseId())).orElseThrow(),
                        Optional.ofNullable(past.get(sheet.id())).orElseThrow()))
                .toList();
    }

    /** Rules on a month of an agreement that is signed and not on file yet, which therefore has no sheet. */
    StipendRuling beforeFiling(TraineeshipFacts agreement, ServiceMonth month, LocalDate signedOn) {
        var none = new StipendCase.Attendance(false, false, 0, "", false);
        return StipendRuling.on(
                caseOf(month, agreementOf(agreement, month, signedOn), none, bases.view(agreement.baseId()), NOTHING));
    }

    private Examined examine(
            SheetFacts sheet, TraineeshipFacts agreement, TraineeBaseView base, StipendCase.Past past) {
        var signedOn = agreement.signedOn();
        if (signedOn == null) {
            throw new IllegalStateException("a sheet of an agreement that nobody signed: " + sheet.id());
        }
        var stipendCase = caseOf(
                sheet.month(),
                agreementOf(agreement, sheet.month(), signedOn),
                new StipendCase.Attendance(
                        sheet.checkedIn(),
                        sheet.confirmed(),
                        sheet.word().countedAbsent(),
                        sheet.word().inWords(),
                        sheet.word().objected()),
                base,
                past);
        return new Examined(sheet, agreement, stipendCase, StipendRuling.on(stipendCase));
    }

    private StipendCase caseOf(
            ServiceMonth month,
            StipendCase.Agreement agreement,
            StipendCase.Attendance attendance,
            TraineeBaseView base,
            StipendCase.Past past) {
        var wages = StipendCase.yearsOf(month).stream()
                .map(year -> new YearWage(year, policy.minimumWageEntered(year).orElse(null)))
                .toList();
        return new StipendCase(
                month,
                ChinaTime.today(clock),
                agreement,
                attendance,
                new StipendCase.Base(base.accreditedOn(), base.state() == TraineeBaseState.ACCREDITED),
                wages,
                past,
                policy.traineeship(month.from()));
    }

    private static StipendCase.Agreement agreementOf(
            TraineeshipFacts agreement, ServiceMonth month, LocalDate signedOn) {
        var cover = agreement.coverOf(month);
        return new StipendCase.Agreement(
                signedOn,
                agreement.filedOn(),
                agreement.endedOn(),
                agreement.termMonths(),
                new Money(agreement.livingAllowanceFen()),
                cover.map(TraineeshipFacts.Cover::from).orElse(null),
                cover.map(TraineeshipFacts.Cover::to).orElse(null));
    }

    /** What is known beside each sheet: other claims of the same person, and restrictions of person and base. */
    private Map<String, StipendCase.Past> pastOf(Collection<SheetFacts> sheets, String within) {
        var people = sheets.stream().map(SheetFacts::personId).collect(Collectors.toSet());
        var subjects = new HashSet<>(people);
        sheets.forEach(sheet -> subjects.add(sheet.baseId()));
        var standing = restrictions.standing(subjects);
        var claimed = claims.liveLinesOf(people).stream()
                .filter(line -> !line.claimId().equals(within))
                .collect(Collectors.groupingBy(StipendLine::personId));
        return sheets.stream()
                .collect(Collectors.toMap(
                        SheetFacts::id,
                        sheet -> pastOf(sheet, claimed.getOrDefault(sheet.personId(), List.of()), standing)));
    }

    private static StipendCase.Past pastOf(
            SheetFacts sheet, List<StipendLine> ofPerson, Map<String, Restriction> standing) {
        var twice = ofPerson.stream()
                .anyMatch(line -> line.sheetId().equals(sheet.id())
                        || !line.month().from().isAfter(sheet.month().to())
                                && !line.month().to().isBefore(sheet.month().from()));
        var elsewhere = (int) ofPerson.stream()
                .filter(line -> !line.agreementId().equals(sheet.agreementId()))
                .count();
        var restricted = Stream.of(sheet.baseId(), sheet.personId())
                .flatMap(id -> Optional.ofNullable(standing.get(id)).stream())
                .findFirst()
                .map(Restriction::words)
                .orElse(null);
        return new StipendCase.Past(twice, elsewhere, restricted);
    }
}
