package cn.qicheng.stipend;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import cn.qicheng.stipend.StipendBoard.ListQuery;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.traineeship.TraineeshipFacts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims as a spreadsheet, one row per trainee and month; that somebody took it out is written down. */
@Singleton
public class StipendExports {

    /** More than a city has in a year; beyond it the export is refused rather than cut short. */
    private static final int MOST_CLAIMS = 2_000;

    private static final List<String> HEADINGS =
            List.of("申领单号", "基地", "区县", "申领状态", "见习生", "第几个月", "开始", "结束", "金额(元)", "本人到手", "转付日期", "转付回单号", "申领日期");

    private final StipendClaims claims;
    private final TraineeshipBoard traineeships;
    private final Districts districts;
    private final AuditTrail audit;
    private final Clock clock;

    StipendExports(
            StipendClaims claims, TraineeshipBoard traineeships, Districts districts, AuditTrail audit, Clock clock) {
        this.claims = claims;
        this.traineeships = traineeships;
        this.districts = districts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the claims that the actor may see, latest first. */
    @Transactional
    public byte[] claimsXlsx(String state, Actor actor) {
        var wanted = StipendBoard.wanted(new ListQuery(state, "", "", 0, MOST_CLAIMS), actor);
        if (claims.count(wanted) > MOST_CLAIMS) {
            throw StipendProblems.tooManyToExport(MOST_CLAIMS);
        }
        var found = claims.list(wanted, 0, MOST_CLAIMS);
        var rows = rowsOf(found, actor);
        audit.noted(
                new SubjectRef("EXPORT", Ulid.next()),
                "EXPORT_CLAIMS",
                actor,
                officeOf(actor),
                "state %s, %d rows".formatted(state, rows.size()));
        return SheetWriter.xlsx(new SheetTable("补贴申领", HEADINGS, rows, actor.name(), clock.instant()));
    }

    private List<List<Object>> rowsOf(List<StipendClaim> found, Actor actor) {
        var lines = claims.lines(found.stream().map(StipendClaim::id).toList());
        var agreements =
                traineeships.facts(lines.stream().map(StipendLine::agreementId).collect(Collectors.toSet()));
        var byClaim = lines.stream().collect(Collectors.groupingBy(StipendLine::claimId));
        var rows = new ArrayList<List<Object>>();
        for (var claim : found) {
            for (var line : byClaim.getOrDefault(claim.id(), List.of())) {
                rows.add(rowOf(
                        claim,
                        line,
                        Optional.ofNullable(agreements.get(line.agreementId())).orElseThrow(),
                        actor));
            }
        }
        return rows;
    }

    private List<Object> rowOf(StipendClaim claim, StipendLine line, TraineeshipFacts agreement, Actor actor) {
        return List.of(
                claim.no(),
                claim.baseName(),
                districts.byCode(claim.districtCode()).name(),
                claim.state().label(),
                StipendBoard.shown(agreement.names().trainee(), claim, actor),
                line.month().number(),
                line.month().from(),
                line.month().to(),
                line.amount(),
                line.state().label(),
                line.passedOnOn() == null ? "" : line.passedOnOn(),
                line.proofNo() == null ? "" : line.proofNo(),
                ChinaTime.dayOf(claim.submittedAt()));
    }

    private static Role officeOf(Actor actor) {
        return Stream.of(Role.CITY_OFFICER, Role.FINANCE, Role.DISTRICT_OFFICER)
                .filter(actor::holds)
                .findFirst()
                .orElse(Role.BASE_ADMIN);
    }
}
