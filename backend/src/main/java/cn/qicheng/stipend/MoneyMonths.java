package cn.qicheng.stipend;

import cn.qicheng.attendance.AttendanceBoard;
import cn.qicheng.attendance.SheetFacts;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.stipend.Entitlements.Examined;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.traineeship.TraineeshipFacts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** "Where is my money": a trainee's six months, each with everything that is known of it. */
@Singleton
public class MoneyMonths {

    private final TraineeshipBoard traineeships;
    private final AttendanceBoard attendance;
    private final StipendClaims claims;
    private final Entitlements entitlements;
    private final ClaimStories stories;
    private final MonthPages pages;
    private final TraineeBases bases;
    private final Districts districts;
    private final PolicyBook policy;
    private final Clock clock;

    MoneyMonths(
            TraineeshipBoard traineeships,
            AttendanceBoard attendance,
            StipendClaims claims,
            Entitlements entitlements,
            ClaimStories stories,
            MonthPages pages,
            TraineeBases bases,
            Districts districts,
            PolicyBook policy,
            Clock clock) {
        this.traineeships = traineeships;
        this.attendance = attendance;
        this.claims = claims;
        this.entitlements = entitlements;
        this.stories = stories;
        this.pages = pages;
        this.bases = bases;
        this.districts = districts;
        this.policy = policy;
        this.clock = clock;
    }

    public StipendsView of(Actor actor) {
        var agreement = traineeships.factsOfPerson(actor.personId());
        var months = agreement.map(this::months).orElse(List.of());
        return new StipendsView(
                agreement.map(TraineeshipFacts::agreementId).orElse(null),
                agreement.map(TraineeshipFacts::baseName).orElse(null),
                policy.traineeship().stipendPerMonth().fen(),
                months,
                months.stream()
                        .filter(month -> month.bridge() == MoneyMonthView.Bridge.RECEIVED)
                        .mapToLong(MoneyMonthView::amountFen)
                        .sum());
    }

    /** Returns the month of a line that belongs to the actor. */
    public MoneyMonthView ofLine(String lineId, Actor actor) {
        return of(actor).months().stream()
                .filter(month -> lineId.equals(month.lineId()))
                .findFirst()
                .orElseThrow(StipendProblems::lineAbsent);
    }

    private List<MoneyMonthView> months(TraineeshipFacts agreement) {
        var signedOn = agreement.signedOn();
        if (signedOn == null) {
            return List.of();
        }
        var sheets = attendance.ofAgreement(agreement.agreementId());
        if (sheets.isEmpty()) {
            return ServiceMonth.all(signedOn, agreement.termMonths()).stream()
                    .map(month -> pages.beforeFiling(
                            agreement,
                            month,
                            entitlements.beforeFiling(agreement, month, signedOn),
                            ChinaTime.today(clock)))
                    .toList();
        }
        return onFile(sheets);
    }

    private List<MoneyMonthView> onFile(List<SheetFacts> sheets) {
        var lines = claims.linesOf(sheets.getFirst().agreementId());
        var told =
                stories
                        .of(claims.claims(
                                lines.stream().map(StipendLine::claimId).collect(Collectors.toSet())))
                        .stream()
                        .collect(Collectors.toMap(story -> story.claim().id(), Function.identity()));
        var district = districts.byCode(bases.view(sheets.getFirst().baseId()).districtCode());
        var months = new ArrayList<MoneyMonthView>();
        for (Examined month : entitlements.examine(sheets, "")) {
            var own = lines.stream()
                    .filter(line -> line.sheetId().equals(month.sheet().id()))
                    .toList();
            var live = own.stream().filter(StipendLine::live).findFirst();
            var rejected = own.stream()
                    .filter(line -> !line.live())
                    .reduce((earlier, later) -> later)
                    .flatMap(line -> Optional.ofNullable(told.get(line.claimId())));
            var money = live.map(line -> new MonthPages.Money(
                    line, Optional.ofNullable(told.get(line.claimId())).orElseThrow()));
            months.add(pages.page(new MonthPages.Known(month, money, rejected), district, ChinaTime.today(clock)));
        }
        return months;
    }
}
