package cn.qicheng.stipend;

import cn.qicheng.attendance.SheetFacts;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.policy.PolicyBook;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    private final TraineeshipBoard traineeships;
    private final TraineeBases bases;
    private final StipendClaims claims;
    private final PolicyBook policy;
    private final Clock clock;

    Entitlements(
            TraineeshipBoard traineeships, TraineeBases bases, StipendClaims claims, PolicyBook policy, Clock clock) {
        this.traineeships = traineeships;
        this.bases = bases;
        this.claims = claims;
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
        var claimed = claimedSheets(sheets, within);
        return sheets.stream()
                .map(sheet -> examine(
                        sheet,
                        Optional.ofNullable(agreements.get(sheet.agreementId())).orElseThrow(),
                        Optional.ofNullable(hosts.get(sheet.baseId())).orElseThrow(),
                        claimed.contains(sheet.id())))
                .toList();
    }

    /** Rules on a month of an agreement that is signed and not on file yet, which therefore has no sheet. */
    StipendRuling beforeFiling(TraineeshipFacts agreement, ServiceMonth month, LocalDate signedOn) {
        var none = new StipendCase.Attendance(false, false);
        return StipendRuling.on(
                caseOf(month, agreementOf(agreement, signedOn), none, bases.view(agreement.baseId()), false));
    }

    private Examined examine(SheetFacts sheet, TraineeshipFacts agreement, TraineeBaseView base, boolean claimed) {
        var signedOn = agreement.signedOn();
        if (signedOn == null) {
            throw new IllegalStateException("a sheet of an agreement that nobody signed: " + sheet.id());
        }
        var stipendCase = caseOf(
                sheet.month(),
                agreementOf(agreement, signedOn),
                new StipendCase.Attendance(sheet.checkedIn(), sheet.confirmed()),
                base,
                claimed);
        return new Examined(sheet, agreement, stipendCase, StipendRuling.on(stipendCase));
    }

    private StipendCase caseOf(
            ServiceMonth month,
            StipendCase.Agreement agreement,
            StipendCase.Attendance attendance,
            TraineeBaseView base,
            boolean claimed) {
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
                claimed,
                policy.traineeship(month.from()));
    }

    private static StipendCase.Agreement agreementOf(TraineeshipFacts agreement, LocalDate signedOn) {
        var insured = agreement.insured();
        return new StipendCase.Agreement(
                signedOn,
                agreement.filedOn(),
                agreement.termMonths(),
                new Money(agreement.livingAllowanceFen()),
                insured.isEmpty() ? null : insured.getFirst(),
                insured.isEmpty() ? null : insured.getLast());
    }

    private Set<String> claimedSheets(Collection<SheetFacts> sheets, String within) {
        Map<Boolean, Set<String>> byOwn = claims
                .liveLines(sheets.stream().map(SheetFacts::id).toList())
                .stream()
                .collect(Collectors.partitioningBy(
                        line -> line.claimId().equals(within),
                        Collectors.mapping(StipendLine::sheetId, Collectors.toSet())));
        return Optional.ofNullable(byOwn.get(false)).orElse(Set.of());
    }
}
