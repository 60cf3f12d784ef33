package cn.qicheng.stipend;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.ledger.AccountKind;
import cn.qicheng.ledger.LedgerBoard;
import cn.qicheng.ledger.LedgerBoard.Movement;
import cn.qicheng.ledger.LedgerFault;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import cn.qicheng.stipend.MoneyReport.Fault;
import cn.qicheng.stipend.MoneyReport.Standing;
import cn.qicheng.stipend.domain.Clawback;
import cn.qicheng.stipend.domain.Clawbacks;
import cn.qicheng.stipend.domain.MoneyPlace;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendClaims.Wanted;
import cn.qicheng.stipend.domain.StipendLine;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the ledger against the claims: every fen of every claim stands where the claim says it is. */
@Singleton
public class MoneyAudit {

    private static final int PAGE = 200;
    private static final int FAULTS_SHOWN = 100;

    /** What a spreadsheet program opens without trouble; beyond it the export is refused rather than cut short. */
    private static final int MOST_MOVEMENTS = 100_000;

    private static final Wanted ALL = new Wanted(true, List.of(), List.of(), "", "", "");

    private final LedgerBoard ledger;
    private final StipendClaims claims;
    private final Clawbacks clawbacks;
    private final AuditTrail audit;
    private final Clock clock;

    MoneyAudit(LedgerBoard ledger, StipendClaims claims, Clawbacks clawbacks, AuditTrail audit, Clock clock) {
        this.ledger = ledger;
        this.claims = claims;
        this.clawbacks = clawbacks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Checks the whole ledger and holds it against every claim. One look at one moment: nothing moves in between. */
    @Transactional(readOnly = true)
    public MoneyReport report(Actor actor) {
        mustLookAfterMoney(actor);
        var findings = ledger.check();
        var suspects = findings.faults().stream().map(LedgerFault::itemId).collect(Collectors.toSet());
        var faults = new ArrayList<Fault>();
        var claimOf = new HashMap<String, StipendClaim>();
        var met = 0L;
        var before = 0L;
        for (var page = 0; ; page++) {
            var some = claims.list(ALL, page, PAGE);
            if (some.isEmpty()) {
                break;
            }
            var byId = new HashMap<String, StipendClaim>();
            some.forEach(claim -> byId.put(claim.id(), claim));
            var lines = claims.lines(byId.keySet());
            var positions = ledger.positions(lines.stream().map(StipendLine::id).toList());
            var demanded = clawbacks
                    .ofLines(lines.stream()
                            .filter(line -> line.state().demandedBack())
                            .map(StipendLine::id)
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(Clawback::lineId, Function.identity()));
            for (var line : lines) {
                var claim = byId.get(line.claimId());
                if (claim == null) {
                    continue;
                }
                var position = positions.get(line.id());
                if (position == null) {
                    before += leftTheBudget(claim, line) ? 1 : 0;
                    continue;
                }
                met++;
                var expected = MoneyPlace.of(claim.state(), line.state());
                if (position.stands() != expected || !position.amount().equals(line.amount())) {
                    faults.add(new Fault(
                            claim.id(),
                            claim.no(),
                            "第 %d 个月：账上 %s 元在“%s”，申领里 %s 元在“%s”"
                                    .formatted(
                                            line.month().number(),
                                            position.amount().yuan(),
                                            position.stands().label(),
                                            line.amount().yuan(),
                                            expected.label())));
                }
                var clawback = demanded.get(line.id());
                if (clawback != null
                        && (!clawback.repaid().equals(position.returned())
                                || !clawback.writtenOff().equals(position.writtenOff()))) {
                    faults.add(new Fault(
                            claim.id(),
                            claim.no(),
                            "第 %d 个月的追回 %s：账上退回 %s 元、核销 %s 元，追回里 %s 元、%s 元"
                                    .formatted(
                                            line.month().number(),
                                            clawback.no(),
                                            position.returned().yuan(),
                                            position.writtenOff().yuan(),
                                            clawback.repaid().yuan(),
                                            clawback.writtenOff().yuan())));
                }
                if (suspects.contains(line.id())) {
                    claimOf.put(line.id(), claim);
                }
            }
        }
        if (findings.items() != met) {
            faults.add(new Fault("", "", "账上有 %d 个人月找不到对应的申领".formatted(findings.items() - met)));
        }
        findings.faults().forEach(fault -> faults.addFirst(told(fault, claimOf)));
        return new MoneyReport(
                ledger.standings().stream()
                        .map(standing -> new Standing(
                                standing.kind().name(),
                                standing.kind().label(),
                                standing.year(),
                                standing.amount().fen()))
                        .toList(),
                findings.items(),
                findings.transfers(),
                before,
                findings.sum().fen(),
                faults.size(),
                faults.stream().limit(FAULTS_SHOWN).toList(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Returns every movement of the ledger as a spreadsheet, and writes down who took it. */
    @Transactional
    public byte[] movementsXlsx(Actor actor) {
        mustLookAfterMoney(actor);
        var rows = new ArrayList<List<Object>>();
        ledger.read(movements -> {
            movements.forEach(movement -> rows.add(row(movement)));
            if (rows.size() > MOST_MOVEMENTS) {
                throw StipendProblems.tooManyMovements(MOST_MOVEMENTS);
            }
        });
        audit.noted(
                new SubjectRef("EXPORT", Ulid.next()),
                "EXPORT_LEDGER",
                actor,
                actor.holds(Role.FINANCE) ? Role.FINANCE : Role.CITY_OFFICER,
                "%d rows".formatted(rows.size()));
        return SheetWriter.xlsx(new SheetTable(
                "补贴账本",
                List.of("记账日", "过账日", "事由", "转出账户", "转入账户", "金额(元)", "明细号", "第几笔", "转账号"),
                rows,
                actor.name(),
                clock.instant()));
    }

    private static List<Object> row(Movement movement) {
        return List.of(
                movement.on(),
                ChinaTime.dayOf(movement.postedAt()),
                (movement.takenBack() ? "冲回：" : "") + movement.occasion().label(),
                movement.from().label(),
                movement.to().label(),
                movement.amount(),
                movement.itemId(),
                movement.seq(),
                movement.transferId());
    }

    private static boolean leftTheBudget(StipendClaim claim, StipendLine line) {
        return line.live() && MoneyPlace.of(claim.state(), line.state()) != AccountKind.BUDGET;
    }

    private static Fault told(LedgerFault fault, Map<String, StipendClaim> claimOf) {
        var claim = claimOf.get(fault.itemId());
        return claim == null ? new Fault("", "", fault.what()) : new Fault(claim.id(), claim.no(), fault.what());
    }

    private static void mustLookAfterMoney(Actor actor) {
        if (!actor.holds(Role.CITY_OFFICER)) {
            actor.mustHold(Role.FINANCE);
        }
    }
}
