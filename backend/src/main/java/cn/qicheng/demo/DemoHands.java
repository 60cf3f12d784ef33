package cn.qicheng.demo;

import cn.qicheng.attendance.AttendanceBoard;
import cn.qicheng.attendance.AttendanceDesk;
import cn.qicheng.attendance.AttendanceSheetView;
import cn.qicheng.attendance.CheckIn;
import cn.qicheng.attendance.ConfirmSheet;
import cn.qicheng.clockwork.DailyJobs;
import cn.qicheng.content.Screening;
import cn.qicheng.demo.Deed.MonthOf;
import cn.qicheng.demo.Deed.Verdict;
import cn.qicheng.ending.EndingDesk;
import cn.qicheng.ending.StartEnding;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.position.PositionSearch;
import cn.qicheng.position.PositionView;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.GraduateDesk;
import cn.qicheng.registration.KeepProfile;
import cn.qicheng.registration.PlaceDesk;
import cn.qicheng.registration.PlanWindow;
import cn.qicheng.registration.RegistrationBoard;
import cn.qicheng.registration.RegistrationDesk;
import cn.qicheng.registration.WindowBoard;
import cn.qicheng.registration.WindowDesk;
import cn.qicheng.registration.WindowView;
import cn.qicheng.review.Decide;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewCaseView;
import cn.qicheng.review.ReviewDesk;
import cn.qicheng.stipend.BatchView;
import cn.qicheng.stipend.BudgetBoard;
import cn.qicheng.stipend.BudgetDesk;
import cn.qicheng.stipend.BureauStipendDesk;
import cn.qicheng.stipend.ClaimView;
import cn.qicheng.stipend.DrawUpBatch;
import cn.qicheng.stipend.FileClaims;
import cn.qicheng.stipend.KeepBudget;
import cn.qicheng.stipend.PassOn;
import cn.qicheng.stipend.PaymentBoard;
import cn.qicheng.stipend.PaymentDesk;
import cn.qicheng.stipend.PublishClaims;
import cn.qicheng.stipend.ReceiptDesk;
import cn.qicheng.stipend.RecordResult;
import cn.qicheng.stipend.StipendBoard;
import cn.qicheng.stipend.StipendDesk;
import cn.qicheng.stipend.SubmitClaim;
import cn.qicheng.stipend.TellReceipt;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.traineeship.AgreementView;
import cn.qicheng.traineeship.EndingReason;
import cn.qicheng.traineeship.EndingReason.Regime;
import cn.qicheng.traineeship.SignAgreement;
import cn.qicheng.traineeship.SignForBase;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.traineeship.TraineeshipDesk;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Does the deeds of the story as their persons would: at their own desk, with what they can see. What it
 * remembers from one deed to the next it can also look up, so that a story may go on in another process. One thread only.
 */
@Singleton
@Requires(env = "demo")
class DemoHands {

    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final int ALL = 200;
    private static final Money BUDGET = Money.ofYuan(300_000);

    private final DemoAccounts accounts;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, String> registrationIds = new HashMap<>();
    private final Map<String, AgreementView> agreements = new HashMap<>();
    private final Map<String, Map<Integer, String>> sheets = new HashMap<>();
    private final Map<MonthOf, String> claimIds = new HashMap<>();
    private final Map<MonthOf, String> batchIds = new HashMap<>();
    private final Map<DemoBase, String> baseIds = new EnumMap<>(DemoBase.class);
    private List<PositionView> posts = List.of();
    private final DailyJobs jobs;
    private final Clock clock;
    private final People people;
    private final TraineeBases bases;
    private final Positions positions;
    private final WindowDesk windows;
    private final WindowBoard windowBoard;
    private final GraduateDesk graduates;
    private final PlaceDesk places;
    private final RegistrationDesk registrations;
    private final RegistrationBoard registrationBoard;
    private final ReviewDesk reviews;
    private final ReviewBoard reviewBoard;
    private final TraineeshipDesk traineeships;
    private final TraineeshipBoard traineeshipBoard;
    private final AttendanceDesk attendance;
    private final AttendanceBoard attendanceBoard;
    private final StipendDesk stipends;
    private final StipendBoard stipendBoard;
    private final BureauStipendDesk bureau;
    private final PaymentDesk payments;
    private final PaymentBoard paymentBoard;
    private final ReceiptDesk receipts;
    private final BudgetDesk budgets;
    private final BudgetBoard budgetBoard;
    private final EndingDesk endings;

    DemoHands(
            DemoAccounts accounts,
            DailyJobs jobs,
            Clock clock,
            People people,
            TraineeBases bases,
            Positions positions,
            WindowDesk windows,
            WindowBoard windowBoard,
            GraduateDesk graduates,
            PlaceDesk places,
            RegistrationDesk registrations,
            RegistrationBoard registrationBoard,
            ReviewDesk reviews,
            ReviewBoard reviewBoard,
            TraineeshipDesk traineeships,
            TraineeshipBoard traineeshipBoard,
            AttendanceDesk attendance,
            AttendanceBoard attendanceBoard,
            StipendDesk stipends,
            StipendBoard stipendBoard,
            BureauStipendDesk bureau,
            PaymentDesk payments,
            PaymentBoard paymentBoard,
            ReceiptDesk receipts,
            BudgetDesk budgets,
            BudgetBoard budgetBoard,
            EndingDesk endings) {
        this.accounts = accounts;
        this.jobs = jobs;
        this.clock = clock;
        this.people = people;
        this.bases = bases;
        this.positions = positions;
        this.windows = windows;
        this.windowBoard = windowBoard;
        this.graduates = graduates;
        this.places = places;
        this.registrations = registrations;
        this.registrationBoard = registrationBoard;
        this.reviews = reviews;
        this.reviewBoard = reviewBoard;
        this.traineeships = traineeships;
        this.traineeshipBoard = traineeshipBoard;
        this.attendance = attendance;
        this.attendanceBoard = attendanceBoard;
        this.stipends = stipends;
        this.stipendBoard = stipendBoard;
        this.bureau = bureau;
        this.payments = payments;
        this.paymentBoard = paymentBoard;
        this.receipts = receipts;
        this.budgets = budgets;
        this.budgetBoard = budgetBoard;
        this.endings = endings;
    }

    void act(Deed deed) {
        switch (deed) {
            case Deed.DayBreaks _ -> jobs.runAll(today());
            case Deed.OpenWindow window -> open(window);
            case Deed.Register register -> register(register);
            case Deed.Judge judge ->
                decide(
                        new SubjectRef("REGISTRATION", registrationOf(judge.life())),
                        judge.verdict(),
                        judge.life().words(),
                        actor(judge.life().base().office()));
            case Deed.Withdraw withdraw ->
                registrations.withdraw(
                        registrationOf(withdraw.life()),
                        Screening.passed(withdraw.life().words()),
                        actor(withdraw.life().account));
            case Deed.Decline decline ->
                registrations.decline(
                        registrationOf(decline.life()),
                        Screening.passed(decline.life().words()),
                        adminOf(decline.life()));
            case Deed.Admit admit ->
                registrations.admit(
                        registrationOf(admit.life()),
                        actor(admit.life().supervisor).personId(),
                        adminOf(admit.life()));
            case Deed.SignAsTrainee sign -> {
                var agreement = agreementOf(sign.life());
                traineeships.signAsTrainee(
                        SignAgreement.byName(
                                agreement.id(),
                                agreement.contentHash(),
                                agreement.trainee().name()),
                        actor(sign.life().account));
            }
            case Deed.SignAsBase sign -> signAsBase(sign.life());
            case Deed.PutOnFile file ->
                decide(
                        new SubjectRef("AGREEMENT", agreementOf(file.life()).id()),
                        Verdict.PASS,
                        "",
                        actor(file.life().base().office()));
            case Deed.EndEarly end -> endEarly(end);
            case Deed.CheckIn checkIn ->
                attendance.checkIn(
                        new CheckIn(sheetOf(checkIn.month()), Screening.passed(checkIn.note()), clock.instant()),
                        actor(checkIn.month().life().account));
            case Deed.Confirm confirm ->
                attendance.confirm(
                        ConfirmSheet.of(
                                sheetOf(confirm.month()),
                                confirm.odd().absentDays(),
                                confirm.odd().leaveDays(),
                                Screening.passed(confirm.odd().remark())),
                        actor(confirm.month().life().supervisor));
            case Deed.Claim claim -> claim(claim.months());
            case Deed.LookFirst look ->
                decide(
                        subjectOf(claimOf(look.claim())),
                        look.verdict(),
                        "缺发放基本生活补贴的银行回单，请补齐",
                        actor(look.claim().life().base().office()));
            case Deed.LookAgain look -> decide(subjectOf(claimOf(look.claim())), Verdict.PASS, "", actor("city"));
            case Deed.Publish publish -> bureau.publish(new PublishClaims(idsOf(publish.claims()), ""), actor("city"));
            case Deed.FileWithFinance file ->
                bureau.file(
                        new FileClaims(
                                idsOf(file.claims()),
                                today(),
                                "兰就备〔%d〕%d号".formatted(today().getYear(), today().getDayOfYear())),
                        actor("city"));
            case Deed.DrawUp drawUp -> drawUp(drawUp.claims());
            case Deed.SendToBank send -> {
                var batchId = batchOf(send.claim());
                payments.release(batchId, actor("finance-2"));
                payments.download(batchId, Ulid.next(), actor("finance-2"));
            }
            case Deed.BankAnswers answer -> bankAnswers(answer);
            case Deed.PassOn passOn ->
                stipends.passOn(
                        new PassOn(claimOf(passOn.claim()), today(), proofNo(passOn.claim()), List.of()),
                        adminOf(passOn.claim().life()));
            case Deed.TellReceipt tell ->
                receipts.tell(
                        new TellReceipt(lineOf(tell.month()), tell.received(), tell.received() ? "" : "卡里没有看到这笔钱"),
                        actor(tell.month().life().account));
        }
    }

    /** Enters what the city's finance has given for the year; called once, when the story begins. */
    void enterBudget(LocalDate beginning) {
        // A start that was killed right here has entered it already.
        if (budgetBoard.view(actor("finance")).years().stream()
                .anyMatch(year -> year.year() == beginning.getYear() && year.budgetFen() != null)) {
            return;
        }
        budgets.keep(
                new KeepBudget(
                        beginning.getYear(),
                        BUDGET,
                        "样例财社〔%d〕12号".formatted(beginning.getYear()),
                        beginning,
                        "年初预算",
                        0),
                actor("finance"));
    }

    /** Fills in the papers of everybody who has an ID number bound; called once, when the story begins. */
    void makePapers(LocalDate beginning) {
        var graduatedOn = LocalDate.of(beginning.getYear() - 1, 6, 30);
        for (var account : DemoAccount.ALL) {
            if (account.bound() && account.role() == Role.GRADUATE) {
                graduates.keep(
                        new KeepProfile(
                                "兰州样例大学",
                                account.account().length() % 2 == 0 ? "本科" : "专科",
                                true,
                                graduatedOn,
                                "1073012%d05%06d"
                                        .formatted(
                                                graduatedOn.getYear(),
                                                account.account().hashCode() % 1000 + 1000),
                                false,
                                null),
                        actor(account.account()));
            }
        }
    }

    private void open(Deed.OpenWindow deed) {
        var city = actor("city");
        var posts = posts().stream()
                .filter(inDistrict(deed.district()))
                .map(PositionView::id)
                .toList();
        windows.publish(
                windows.plan(
                        new PlanWindow(
                                deed.name(),
                                today().atTime(OPENING).atZone(ChinaTime.ZONE).toInstant(),
                                ChinaTime.endOf(deed.closesOn()),
                                posts,
                                null),
                        Ulid.next(),
                        city),
                city);
    }

    private static Predicate<PositionView> inDistrict(String district) {
        return post -> district.isEmpty()
                ? List.of(DemoBase.values()).stream()
                        .anyMatch(base -> base.district().equals(post.districtCode()))
                : district.equals(post.districtCode());
    }

    private void register(Deed.Register deed) {
        var window = windowBoard.list(actor("city"), 0, ALL).items().stream()
                .filter(known -> known.name().equals(deed.window()))
                .map(WindowView::id)
                .findFirst()
                .orElseThrow();
        var baseId = baseId(deed.life().base());
        var post = posts().stream()
                .filter(known -> known.baseId().equals(baseId) && known.title().equals(deed.life().post))
                .findFirst()
                .orElseThrow();
        places.register(window, post.id(), actor(deed.life().account), Ulid.next());
    }

    private void decide(SubjectRef subject, Verdict verdict, String reason, Actor officer) {
        var review = reviewBoard.of(subject).orElseThrow();
        switch (verdict) {
            case PASS ->
                reviews.pass(new Decide(review.id(), answers(review, Optional.empty(), ""), "逐项核对，符合规定"), officer);
            case RETURN ->
                reviews.sendBack(new Decide(review.id(), answers(review, doubtful(review), reason), reason), officer);
            case REJECT ->
                reviews.reject(new Decide(review.id(), answers(review, doubtful(review), reason), reason), officer);
        }
    }

    /** What an officer would stumble over: the first item that the system leaves to people, or else the first. */
    private static Optional<String> doubtful(ReviewCaseView review) {
        return review.items().stream()
                .sorted(Comparator.comparing(item -> item.systemAnswer() != ReviewAnswer.TO_CHECK))
                .map(ReviewCaseView.Item::code)
                .findFirst();
    }

    private static List<Decide.Answered> answers(ReviewCaseView review, Optional<String> failing, String note) {
        return review.items().stream()
                .map(item -> failing.filter(item.code()::equals)
                        .map(code -> new Decide.Answered(code, ReviewAnswer.FAIL, note))
                        .orElseGet(() -> new Decide.Answered(item.code(), ReviewAnswer.PASS, null)))
                .toList();
    }

    private void signAsBase(DemoLife life) {
        var agreement = agreementOf(life);
        var from = today();
        var policyNo = "YW%tY%<tm%<td%s".formatted(from, life.account.replaceAll("\\D", ""));
        traineeships.signAsBase(
                SignForBase.byName(
                        agreement.id(),
                        agreement.contentHash(),
                        people.nameOf(adminOf(life).personId()),
                        new SignForBase.Cover("示例财产保险", policyNo, from, from.plusMonths(agreement.termMonths()))),
                adminOf(life));
    }

    private void endEarly(Deed.EndEarly deed) {
        var life = deed.life();
        var reason = deed.reason();
        var byBase = reason.regime() == Regime.BASE_RIGHT || reason.regime() == Regime.MUTUAL;
        endings.start(
                new StartEnding(
                        agreementOf(life).id(),
                        reason,
                        Screening.passed(life.words()),
                        reason.evidence().stream()
                                .collect(Collectors.toMap(EndingReason.Evidence::code, _ -> "已核对样例材料，留存复印件")),
                        reason.regime() == Regime.MUTUAL ? today().plusDays(7) : null),
                byBase ? adminOf(life) : actor(life.account));
    }

    private void claim(List<MonthOf> months) {
        var base = months.getFirst().life().base();
        var claimId = stipends.submit(
                new SubmitClaim(baseId(base), months.stream().map(this::sheetOf).toList()), actor(base.admin()));
        months.forEach(month -> claimIds.put(month, claimId));
    }

    private void drawUp(List<MonthOf> claims) {
        var chosen = claims.stream().map(this::viewOf).toList();
        var total = chosen.stream().mapToLong(ClaimView::totalFen).sum();
        payments.drawUp(
                new DrawUpBatch(chosen.stream().map(ClaimView::id).toList(), chosen.size(), new Money(total)),
                actor("finance"));
    }

    private void bankAnswers(Deed.BankAnswers deed) {
        var finance = actor("finance-2");
        var batch = paymentBoard.batch(batchOf(deed.claim()), finance);
        var failed = idsOf(deed.failed());
        var lines = new StringBuilder("\uFEFF指令号,结果,失败原因,银行流水号,入账日期\r\n");
        for (var payment : batch.payments()) {
            lines.append(answerTo(payment, failed.contains(payment.claimId()))).append("\r\n");
        }
        payments.record(
                new RecordResult(
                        batch.id(), batch.no() + "-回单.csv", lines.toString().getBytes(StandardCharsets.UTF_8)),
                finance);
    }

    private String answerTo(BatchView.PaymentView payment, boolean failed) {
        var no = payment.instructionNo();
        return failed ? no + ",失败,户名与账号不符,," : "%s,成功,,YH%s,%s".formatted(no, no.substring(2), today());
    }

    private static SubjectRef subjectOf(String claimId) {
        return new SubjectRef("STIPEND_CLAIM", claimId);
    }

    private String registrationOf(DemoLife life) {
        return registrationIds.computeIfAbsent(
                life.account,
                account -> registrationBoard.ofPerson(actor(account)).getFirst().id());
    }

    private AgreementView agreementOf(DemoLife life) {
        return agreements.computeIfAbsent(
                life.account, account -> traineeshipBoard.mine(actor(account)).getFirst());
    }

    private String sheetOf(MonthOf month) {
        var ofPerson = sheets.computeIfAbsent(
                month.life().account,
                account -> attendanceBoard.mine(actor(account)).stream()
                        .collect(Collectors.toMap(AttendanceSheetView::month, AttendanceSheetView::id)));
        return Optional.ofNullable(ofPerson.get(month.number())).orElseThrow();
    }

    private String claimOf(MonthOf month) {
        return claimIds.computeIfAbsent(
                month,
                sought -> stipendBoard.ofAgreement(agreementOf(sought.life()).id(), adminOf(sought.life())).stream()
                        .filter(claim -> claim.lines().stream().anyMatch(line -> line.month() == sought.number()))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private ClaimView viewOf(MonthOf month) {
        return stipendBoard.claim(claimOf(month), adminOf(month.life()));
    }

    private String lineOf(MonthOf month) {
        var sheetId = sheetOf(month);
        return viewOf(month).lines().stream()
                .filter(line -> line.sheetId().equals(sheetId))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String batchOf(MonthOf claim) {
        return batchIds.computeIfAbsent(
                claim, sought -> Optional.ofNullable(viewOf(sought).batchId()).orElseThrow());
    }

    private List<String> idsOf(List<MonthOf> claims) {
        return claims.stream().map(this::claimOf).toList();
    }

    private String proofNo(MonthOf claim) {
        return "ZF%tY%<tm%<td%s".formatted(today(), claim.life().account.replaceAll("\\D", ""));
    }

    private List<PositionView> posts() {
        if (posts.isEmpty()) {
            posts = positions
                    .search(new PositionSearch(null, null, null), 0, ALL, actor("city"))
                    .items();
        }
        return posts;
    }

    private String baseId(DemoBase base) {
        return baseIds.computeIfAbsent(
                base,
                sought -> bases.byCreditCode(List.of(sought.creditCode()))
                        .values()
                        .iterator()
                        .next()
                        .id());
    }

    private Actor adminOf(DemoLife life) {
        return actor(life.base().admin());
    }

    private Actor actor(String account) {
        return actors.computeIfAbsent(account, accounts::actor);
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
