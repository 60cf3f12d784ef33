package cn.qicheng.stipend;

import cn.qicheng.audit.AuditProof;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.ledger.LedgerBoard;
import cn.qicheng.ledger.LedgerProof;
import cn.qicheng.notice.NoticeBoard;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.PackCsv;
import cn.qicheng.stipend.domain.PackWriter;
import cn.qicheng.stipend.domain.PaymentBatch;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import cn.qicheng.stipend.domain.StipendPayment;
import cn.qicheng.stipend.domain.StipendPayments;
import cn.qicheng.stipend.domain.StipendRulings;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.traineeship.TraineeshipFacts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The auditor's pack of a payment run: everything that stands behind its money, in one archive that can be read by people
 * and proved without us ({@link PackProof}). Claims are read page by page, so that a long run needs no more memory for its
 * rows than a short one.
 */
@Singleton
public class AuditPacks {

    static final String BATCH = "batch.csv";
    static final String LIST = "list.csv";
    static final String CHECKS = "checks.csv";
    static final String PAYMENTS = "payments.csv";
    static final String NOTICES = "notices.csv";
    static final String LEDGER = "ledger.csv";
    static final String ENTRIES = "entries.csv";
    static final String TRAIL = "trail.csv";

    static final String DECLARED_COUNT = "申报笔数";
    static final String DECLARED_FEN = "申报合计(分)";

    static final List<String> LIST_COLUMNS = List.of(
            "申领单号", "基地", "区县", "见习生", "第几个月", "开始", "结束", "金额(分)", "金额(元)", "本人到手", "转付日期", "转付回单号", "明细号", "人员号",
            "判定号");
    static final int LINE_FROM = 5;
    static final int LINE_FEN = 7;
    static final int LINE_ID = 12;
    static final int LINE_PERSON = 13;

    static final List<String> CHECK_COLUMNS =
            List.of("明细号", "申领单号", "第几个月", "规则编号", "检查", "结果", "事实", "文件", "条款", "规则版本");
    static final int CHECK_HOLDS = 5;

    static final List<String> PAYMENT_COLUMNS =
            List.of("指令号", "申领单号", "重发的原指令", "收款户名", "开户行", "账号尾号", "金额(分)", "金额(元)", "状态", "到账日期", "银行流水", "退票原因");
    static final int PAYMENT_FEN = 6;

    static final List<String> NOTICE_COLUMNS = List.of("公示号", "标题", "开始", "结束", "人数", "金额(分)", "SHA-256", "内容文件");
    static final int NOTICE_HASH = 6;

    static final List<String> ENTRY_COLUMNS =
            List.of("entry_id", "transfer_id", "account_kind", "account_owner", "amount_fen");

    private static final int PAGE = 50;

    /** Steps by which people departed from the straight way; each with who and why. */
    private static final Set<ClaimMove> DEPARTURES = EnumSet.complementOf(EnumSet.of(
            ClaimMove.PASS_FIRST,
            ClaimMove.PASS_SECOND,
            ClaimMove.PUT_ON_NOTICE,
            ClaimMove.CLOSE_NOTICE,
            ClaimMove.FILE,
            ClaimMove.ORDER,
            ClaimMove.RECORD_PAID,
            ClaimMove.PASS_ON,
            ClaimMove.CLOSE));

    private final StipendPayments payments;
    private final StipendClaims claims;
    private final StipendRulings rulings;
    private final TraineeshipBoard traineeships;
    private final NoticeBoard notices;
    private final LedgerBoard ledger;
    private final RunAnomalies anomalies;
    private final BankFiles files;
    private final Districts districts;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    AuditPacks(
            StipendPayments payments,
            StipendClaims claims,
            StipendRulings rulings,
            TraineeshipBoard traineeships,
            NoticeBoard notices,
            LedgerBoard ledger,
            RunAnomalies anomalies,
            BankFiles files,
            Districts districts,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.payments = payments;
        this.claims = claims;
        this.rulings = rulings;
        this.traineeships = traineeships;
        this.notices = notices;
        this.ledger = ledger;
        this.anomalies = anomalies;
        this.files = files;
        this.districts = districts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param seal the SHA-256 that stands for the whole pack, as written into the trail of the batch */
    public record Pack(String fileName, byte[] content, String seal) {}

    /** One page of the run: some of its claims with their lines. */
    private record Part(
            List<StipendClaim> claims, List<StipendLine> lines, Map<String, StipendClaim> byId, List<String> lineIds) {}

    /** What a pack is made of, looked up once. */
    private record Run(PaymentBatch batch, List<StipendPayment> payments, List<String> claimIds, Actor actor) {}

    static String noticeFile(String id) {
        return "notices/" + id + ".json";
    }

    /** Makes the pack in one look at one moment and writes its seal into the batch's trail. */
    @Transactional
    public Pack of(String batchId, Actor actor) {
        if (!actor.holds(Role.CITY_OFFICER)) {
            actor.mustHold(Role.FINANCE);
        }
        var batch = payments.batch(batchId).orElseThrow(PaymentProblems::absent);
        var ordered = payments.ofBatches(List.of(batchId));
        var run = new Run(
                batch,
                ordered,
                ordered.stream().map(StipendPayment::claimId).distinct().toList(),
                actor);
        var out = new ByteArrayOutputStream();
        var pack = new PackWriter(out, clock.instant());
        pack.file("README.txt", readme(run).getBytes(StandardCharsets.UTF_8));
        pack.table(BATCH, List.of("项目", "内容"), rows -> batchRows(run, rows));
        pack.file("list.xlsx", SheetWriter.xlsx(spreadsheet(run)));
        pack.table(LIST, LIST_COLUMNS, rows -> each(run, part -> listRows(part, run, rows)));
        pack.table(CHECKS, CHECK_COLUMNS, rows -> each(run, part -> checkRows(part, rows)));
        pack.table(
                "rulings.csv",
                List.of("判定号", "明细号", "规则版本", "金额(分)", "判定人", "判定时间", "输入(JSON)"),
                rows -> each(run, part -> rulingRows(part, rows)));
        pack.table(
                "steps.csv",
                List.of("申领单号", "第几步", "步骤", "计入日期", "时间", "经办", "说明"),
                rows -> each(run, part -> stepRows(part, EnumSet.allOf(ClaimMove.class), rows)));
        pack.table(
                "overrides.csv",
                List.of("申领单号", "第几步", "步骤", "计入日期", "时间", "经办", "说明"),
                rows -> each(run, part -> stepRows(part, DEPARTURES, rows)));
        writeNotices(run, pack);
        pack.table(PAYMENTS, PAYMENT_COLUMNS, rows -> paymentRows(run, rows));
        pack.table(
                "bank-files.csv",
                List.of("文件", "名称", "SHA-256", "到账笔数", "退票笔数", "经办", "时间"),
                rows -> bankRows(run, rows));
        pack.table(
                LEDGER,
                LedgerProof.COLUMNS,
                rows -> each(run, part -> ledger.stored(part.lineIds()).forEach(row -> rows.accept(row.texts()))));
        pack.table(ENTRIES, ENTRY_COLUMNS, rows -> each(run, part -> entryRows(part, rows)));
        pack.table(TRAIL, AuditProof.COLUMNS, rows -> trailRows(run, rows));
        pack.table(
                "anomalies.csv",
                List.of("种类", "申领单号", "明细号", "说明"),
                rows -> each(
                        run,
                        part -> anomalies
                                .of(part.claims(), part.lines(), run.payments())
                                .forEach(rows)));
        var seal = pack.seal();
        audit.noted(
                PaymentDesk.subject(batchId),
                "AUDIT_PACK",
                actor,
                actor.holds(Role.FINANCE) ? Role.FINANCE : Role.CITY_OFFICER,
                "封印 " + seal);
        return new Pack("稽核包 " + batch.no() + ".zip", out.toByteArray(), seal);
    }

    private void each(Run run, Consumer<Part> act) {
        for (var from = 0; from < run.claimIds().size(); from += PAGE) {
            var ids = run.claimIds()
                    .subList(from, Math.min(from + PAGE, run.claimIds().size()));
            var some = claims.claims(ids);
            var lines = claims.lines(ids);
            act.accept(new Part(
                    some,
                    lines,
                    some.stream().collect(Collectors.toMap(StipendClaim::id, Function.identity())),
                    lines.stream().map(StipendLine::id).toList()));
        }
    }

    private String readme(Run run) {
        var batch = run.batch();
        return """
                启程 · 稽核包
                拨付批次 %s，%d 笔，%s 元。制包人 %s，时间 %s。

                一、怎么核对
                1. 不改动本文件夹，在任何装有 Java 25 的机器上运行：./run check pack 本压缩包
                   （或 java -cp backend.jar cn.qicheng.stipend.MoneyCheck pack 本压缩包），不需要数据库，也不需要联网。
                   它逐个文件、逐行核对，被改过的文件和行会点名；再重算每个月的哈希链、借贷、合计、公示指纹。
                2. 没有程序时：解压后运行 sha256sum -c SHA256SUMS。
                3. SHA256SUMS 自己的 SHA-256 是整个包的“封印”，制包时已写入系统里本批次的办理记录，可以向资金经办查对。

                二、里面有什么
                batch.csv       批次：谁制单、谁放行、申报笔数和合计、付款文件指纹
                list.csv        清单：每个人每个月一行（list.xlsx 是同一份，给人看）
                checks.csv      每一行的每一项检查：结果、事实、依据的文件和条款、规则版本
                rulings.csv     每次判定看到的全部输入
                steps.csv       每份申领走过的每一步；overrides.csv 只列退回、不通过、撤回、退票、没收到
                notices.csv     公示；notices/ 里是发布时的原文，指纹可重算
                payments.csv    银行指令和结果（账号只留尾号）
                bank-files.csv  付款文件和回单文件的指纹
                ledger.csv      账本里这些月份的每一笔转账，带哈希链；entries.csv 是一出一进两条分录
                trail.csv       批次、申领、明细、指令的办理记录，带哈希链
                anomalies.csv   值得多看一眼的：退票、重发、没收到、晚确认、集中确认、账和申领不一致
                rows/           每张表每一行的指纹，用来点名被改过的行
                """.formatted(
                        batch.no(),
                        batch.declaredCount(),
                        batch.declaredTotal().yuan(),
                        run.actor().name(),
                        clock.instant()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .atZone(ChinaTime.ZONE)
                                .toLocalDateTime());
    }

    private void batchRows(Run run, Consumer<List<String>> rows) {
        var batch = run.batch();
        var by = batch.releasedBy();
        var names = people.names(by == null ? List.of(batch.madeBy()) : List.of(batch.madeBy(), by));
        var hash = batch.bankFileHash();
        rows.accept(List.of("批次号", batch.no()));
        rows.accept(List.of("状态", batch.state().label()));
        rows.accept(List.of(DECLARED_COUNT, Integer.toString(batch.declaredCount())));
        rows.accept(List.of(DECLARED_FEN, Long.toString(batch.declaredTotal().fen())));
        rows.accept(List.of("申报合计(元)", batch.declaredTotal().yuan()));
        rows.accept(List.of("制单", names.getOrDefault(batch.madeBy(), "")));
        rows.accept(List.of("制单时间", batch.madeAt().toString()));
        rows.accept(List.of("放行", by == null ? "" : names.getOrDefault(by, "")));
        rows.accept(List.of("送银行时间", String.valueOf(Objects.requireNonNullElse(batch.sentAt(), ""))));
        rows.accept(List.of("付款文件 SHA-256", hash == null ? "" : hash));
        rows.accept(List.of(
                "按现有数据重出的付款文件",
                hash == null
                        ? "还没有下载"
                        : files.out(batch, run.payments()).sha256().equals(hash) ? "和下载的一字不差" : "和下载的不同"));
        rows.accept(
                List.of("制包时间", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString()));
        rows.accept(List.of("制包人", run.actor().name()));
    }

    private SheetTable spreadsheet(Run run) {
        var rows = new ArrayList<List<Object>>();
        each(run, part -> {
            var agreements = agreementsOf(part);
            for (var line : part.lines()) {
                var claim = claimOf(part, line);
                rows.add(Arrays.asList(
                        claim.no(),
                        claim.baseName(),
                        districts.byCode(claim.districtCode()).name(),
                        nameOf(agreements, line, claim, run.actor()),
                        line.month().number(),
                        line.month().from(),
                        line.month().to(),
                        line.amount(),
                        line.state().label(),
                        line.passedOnOn(),
                        line.proofNo()));
            }
        });
        return new SheetTable(
                "拨付清单 " + run.batch().no(),
                List.of("申领单号", "基地", "区县", "见习生", "第几个月", "开始", "结束", "金额(元)", "本人到手", "转付日期", "转付回单号"),
                rows,
                run.actor().name(),
                clock.instant());
    }

    private void listRows(Part part, Run run, Consumer<List<String>> rows) {
        var agreements = agreementsOf(part);
        for (var line : part.lines()) {
            var claim = claimOf(part, line);
            rows.accept(List.of(
                    claim.no(),
                    PackCsv.guarded(claim.baseName()),
                    districts.byCode(claim.districtCode()).name(),
                    PackCsv.guarded(nameOf(agreements, line, claim, run.actor())),
                    Integer.toString(line.month().number()),
                    line.month().from().toString(),
                    line.month().to().toString(),
                    Long.toString(line.amount().fen()),
                    line.amount().yuan(),
                    line.state().label(),
                    String.valueOf(Objects.requireNonNullElse(line.passedOnOn(), "")),
                    PackCsv.guarded(Objects.requireNonNullElse(line.proofNo(), "")),
                    line.id(),
                    line.personId(),
                    line.rulingId()));
        }
    }

    private void checkRows(Part part, Consumer<List<String>> rows) {
        var ids = part.lines().stream().map(StipendLine::rulingId).toList();
        var kept = rulings.kept(ids);
        var checks = rulings.checks(ids);
        for (var line : part.lines()) {
            for (var check : checks.getOrDefault(line.rulingId(), List.of())) {
                rows.accept(List.of(
                        line.id(),
                        claimOf(part, line).no(),
                        Integer.toString(line.month().number()),
                        check.rule().code(),
                        check.rule().question(),
                        check.holds() ? "成立" : "不成立",
                        PackCsv.guarded(check.fact()),
                        check.clause().documentNo(),
                        check.clause().article(),
                        Optional.ofNullable(kept.get(line.rulingId()))
                                .map(StipendRulings.Kept::ruleVersion)
                                .orElse("")));
            }
        }
    }

    private void rulingRows(Part part, Consumer<List<String>> rows) {
        var kept = rulings.kept(part.lines().stream().map(StipendLine::rulingId).toList());
        for (var line : part.lines()) {
            var ruling = kept.get(line.rulingId());
            if (ruling != null) {
                rows.accept(List.of(
                        ruling.id(),
                        line.id(),
                        ruling.ruleVersion(),
                        Long.toString(ruling.amount().fen()),
                        ruling.ruledBy(),
                        ruling.ruledAt().toString(),
                        ruling.inputs()));
            }
        }
    }

    private void stepRows(Part part, Set<ClaimMove> moves, Consumer<List<String>> rows) {
        var steps = claims.steps(part.byId().keySet()).stream()
                .filter(step -> moves.contains(step.move()))
                .toList();
        var names = people.names(steps.stream().map(step -> step.actorId()).collect(Collectors.toSet()));
        for (var step : steps) {
            rows.accept(List.of(
                    Optional.ofNullable(part.byId().get(step.claimId()))
                            .orElseThrow()
                            .no(),
                    Integer.toString(step.seq()),
                    step.move().name(),
                    step.on().toString(),
                    step.at().toString(),
                    names.getOrDefault(step.actorId(), step.actorId()),
                    PackCsv.guarded(step.note())));
        }
    }

    private void writeNotices(Run run, PackWriter pack) {
        var ids = new LinkedHashSet<String>();
        each(
                run,
                part -> part.claims().stream()
                        .map(StipendClaim::noticeId)
                        .filter(Objects::nonNull)
                        .forEach(ids::add));
        ids.forEach(id -> pack.file(noticeFile(id), notices.frozen(id).getBytes(StandardCharsets.UTF_8)));
        pack.table(
                NOTICES,
                NOTICE_COLUMNS,
                rows -> ids.forEach(id -> {
                    var notice = notices.view(id);
                    rows.accept(List.of(
                            id,
                            PackCsv.guarded(notice.title()),
                            notice.opensOn().toString(),
                            notice.closesOn().toString(),
                            Integer.toString(notice.people()),
                            Long.toString(notice.totalFen()),
                            notice.contentHash(),
                            noticeFile(id)));
                }));
    }

    private void paymentRows(Run run, Consumer<List<String>> rows) {
        var numbers = payments.ofClaims(run.claimIds()).stream()
                .collect(Collectors.toMap(StipendPayment::id, StipendPayment::instructionNo));
        var claimNos =
                claims.claims(run.claimIds()).stream().collect(Collectors.toMap(StipendClaim::id, StipendClaim::no));
        for (var payment : run.payments()) {
            var origin = payment.originId();
            rows.accept(List.of(
                    payment.instructionNo(),
                    claimNos.getOrDefault(payment.claimId(), ""),
                    origin == null ? "" : numbers.getOrDefault(origin, ""),
                    PackCsv.guarded(payment.payee().name()),
                    PackCsv.guarded(payment.payee().bankName()),
                    payment.payee().accountMasked(),
                    Long.toString(payment.amount().fen()),
                    payment.amount().yuan(),
                    payment.state().name(),
                    String.valueOf(Objects.requireNonNullElse(payment.paidOn(), "")),
                    PackCsv.guarded(Objects.requireNonNullElse(payment.bankSerial(), "")),
                    PackCsv.guarded(Objects.requireNonNullElse(payment.bankReason(), ""))));
        }
    }

    private void bankRows(Run run, Consumer<List<String>> rows) {
        var batch = run.batch();
        var results = payments.resultFiles(batch.id());
        var hash = batch.bankFileHash();
        if (hash != null) {
            rows.accept(List.of(
                    "付款文件",
                    batch.no() + ".csv",
                    hash,
                    "",
                    "",
                    "",
                    String.valueOf(Objects.requireNonNullElse(batch.sentAt(), ""))));
        }
        var names = people.names(results.stream().map(file -> file.recordedBy()).collect(Collectors.toSet()));
        for (var file : results) {
            rows.accept(List.of(
                    "回单文件",
                    PackCsv.guarded(file.fileName()),
                    file.sha256(),
                    Integer.toString(file.matched() - file.failed()),
                    Integer.toString(file.failed()),
                    names.getOrDefault(file.recordedBy(), ""),
                    file.recordedAt().toString()));
        }
    }

    private void entryRows(Part part, Consumer<List<String>> rows) {
        var ids = ledger.stored(part.lineIds()).stream()
                .map(LedgerProof.Stored::id)
                .toList();
        for (var half : ledger.halves(ids)) {
            rows.accept(List.of(
                    half.id(),
                    half.transferId(),
                    half.account().kind().name(),
                    half.account().owner(),
                    Long.toString(half.amount().fen())));
        }
    }

    private void trailRows(Run run, Consumer<List<String>> rows) {
        write("PAYMENT_BATCH", List.of(run.batch().id()), rows);
        each(run, part -> {
            write("STIPEND_CLAIM", part.byId().keySet(), rows);
            write("STIPEND_LINE", part.lineIds(), rows);
            write(
                    "STIPEND_PAYMENT",
                    run.payments().stream()
                            .filter(payment -> part.byId().containsKey(payment.claimId()))
                            .map(StipendPayment::id)
                            .toList(),
                    rows);
        });
    }

    private void write(String kind, Collection<String> ids, Consumer<List<String>> rows) {
        audit.stored(kind, ids).forEach(entry -> rows.accept(entry.texts()));
    }

    private Map<String, TraineeshipFacts> agreementsOf(Part part) {
        return traineeships.facts(
                part.lines().stream().map(StipendLine::agreementId).collect(Collectors.toSet()));
    }

    private static String nameOf(
            Map<String, TraineeshipFacts> agreements, StipendLine line, StipendClaim claim, Actor actor) {
        return Optional.ofNullable(agreements.get(line.agreementId()))
                .map(agreement -> StipendBoard.shown(agreement.names().trainee(), claim, actor))
                .orElse("");
    }

    private static StipendClaim claimOf(Part part, StipendLine line) {
        return Optional.ofNullable(part.byId().get(line.claimId())).orElseThrow();
    }
}
