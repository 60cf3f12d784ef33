package cn.qicheng.demo;

import cn.qicheng.competition.ApplicantKind;
import cn.qicheng.competition.EditionBoard;
import cn.qicheng.competition.EditionDesk;
import cn.qicheng.competition.EntryBoard;
import cn.qicheng.competition.EntryDesk;
import cn.qicheng.competition.EntryForm;
import cn.qicheng.competition.MaterialDesk;
import cn.qicheng.competition.MaterialKind;
import cn.qicheng.competition.PlanEdition;
import cn.qicheng.competition.Rhythm;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.policy.ContestLevel;
import cn.qicheng.review.Decide;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewCaseView;
import cn.qicheng.review.ReviewDesk;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The contests of the demonstration: one that takes entries, with an entry at every step of the qualification; one of the
 * city that opens next week; and a plan. Everything goes through the desks, and what is there stays.
 */
@Singleton
@Requires(env = "demo")
class DemoContests {

    private static final String CHENGGUAN = "620102";
    private static final String TERMS =
            "初赛看商业计划书，取前二十名进决赛；决赛每人路演八分钟、答问四分钟。\n创新性 30、市场前景 30、团队 20、带动就业 20。去掉一个最高分、一个最低分取平均，同分看市场前景。";
    private static final int YOUNG_JOBS = 6;
    private static final List<String> NAMES = List.of("城关甲样例餐饮店", "城关乙样例文创社", "城关丙样例家政部", "城关丁样例智能科技有限公司");
    private static final List<String> CODES =
            List.of("91620199MA7CMP0010", "91620199MA7CMP0023", "91620199MA7CMP0036", "91620199MA7CMP0049");
    private static final List<String> PROJECTS = List.of("二十分钟热面", "黄河石文创", "邻里帮手", "温室看护盒子");
    private static final List<String> SUMMARIES = List.of(
            "给上班的人送一碗二十分钟内到手的热牛肉面，自己的小车队送。",
            "把黄河石纹样做成年轻人用得上的文具和摆件，线上线下一起卖。",
            "给老小区的独居老人做饭、陪诊、修水电，按次收费，子女手机上能看。",
            "装在大棚里的小盒子，看温度、湿度和病害，提前一天告诉种菜的人。");

    private final DemoAccounts accounts;
    private final EditionDesk editions;
    private final EditionBoard board;
    private final EntryDesk entries;
    private final EntryBoard entryBoard;
    private final MaterialDesk materials;
    private final ReviewDesk reviews;
    private final ReviewBoard reviewBoard;
    private final Clock clock;

    DemoContests(
            DemoAccounts accounts,
            EditionDesk editions,
            EditionBoard board,
            EntryDesk entries,
            EntryBoard entryBoard,
            MaterialDesk materials,
            ReviewDesk reviews,
            ReviewBoard reviewBoard,
            Clock clock) {
        this.accounts = accounts;
        this.editions = editions;
        this.board = board;
        this.entries = entries;
        this.entryBoard = entryBoard;
        this.materials = materials;
        this.reviews = reviews;
        this.reviewBoard = reviewBoard;
        this.clock = clock;
    }

    void open() {
        var city = accounts.actor("city");
        if (board.list(new EditionBoard.Query("youth", "", "", 0, "", 0, 1), city)
                        .total()
                > 0) {
            return;
        }
        var district = accounts.actor("district-chengguan");
        var running = plan("youth", ContestLevel.DISTRICT, Rhythm.MONTHLY, 0, 14, "兰州样例银行", district);
        editions.publish(running, district);
        var soon = plan("women", ContestLevel.CITY, Rhythm.QUARTERLY, 7, 35, "", city);
        editions.publish(soon, city);
        plan("catering", ContestLevel.DISTRICT, Rhythm.MONTHLY, 10, 40, "", district);
        draft("founder-1", running);
        decide("founder-2", running, true);
        decide("founder-3", running, false);
        handIn("founder-4", running, 4);
    }

    private String plan(
            String series,
            ContestLevel level,
            Rhythm rhythm,
            int opensInDays,
            int closesInDays,
            String sponsor,
            Actor organiser) {
        var now = clock.instant();
        var today = ChinaTime.today(clock);
        var closes = today.plusDays(closesInDays);
        var ordinal = rhythm == Rhythm.MONTHLY ? closes.getMonthValue() : (closes.getMonthValue() + 2) / 3;
        return editions.plan(
                new PlanEdition(
                        series,
                        level,
                        CHENGGUAN,
                        rhythm,
                        closes.getYear(),
                        ordinal,
                        new PlanEdition.Terms(
                                sponsor,
                                now.plus(Duration.ofDays(opensInDays)).minusSeconds(opensInDays == 0 ? 1 : 0),
                                ChinaTime.endOf(closes),
                                closes.plusDays(3),
                                closes.plusDays(9),
                                TERMS)),
                organiser);
    }

    /** Half filled in: the founder goes on from here. */
    private void draft(String account, String editionId) {
        var founder = accounts.actor(account);
        var id = entries.begin(editionId, founder);
        var whole = form(1);
        entries.keepDraft(
                id,
                entryBoard.view(id, founder).version(),
                new EntryForm(
                        whole.kind(),
                        List.of(),
                        true,
                        whole.enterpriseName(),
                        whole.creditCode(),
                        whole.foundedOn(),
                        CHENGGUAN,
                        whole.projectName(),
                        whole.summary(),
                        null,
                        3,
                        null,
                        null,
                        null,
                        0,
                        true,
                        List.of(),
                        false),
                founder);
    }

    private String handIn(String account, String editionId, int number) {
        var founder = accounts.actor(account);
        var id = entries.begin(editionId, founder);
        entries.keepDraft(id, entryBoard.view(id, founder).version(), form(number), founder);
        materials.attach(id, MaterialKind.PLAN, "商业计划.pdf", paper("商业计划 " + number), founder);
        materials.attach(id, MaterialKind.LICENCE, "营业执照.pdf", paper("营业执照 " + number), founder);
        if (number != 3) {
            materials.attach(id, MaterialKind.EMPLOYMENT, "社保明细.pdf", paper("社保明细 " + number), founder);
        }
        entries.submit(id, entryBoard.view(id, founder).version(), founder);
        return id;
    }

    private void decide(String account, String editionId, boolean passes) {
        var officer = accounts.actor("district-chengguan");
        var id = handIn(account, editionId, passes ? 2 : 3);
        var caseId = entryBoard.view(id, officer).reviewCaseId();
        var review = reviewBoard.view(caseId == null ? "" : caseId, officer);
        if (passes) {
            reviews.pass(new Decide(review.id(), answers(review, ""), "逐项核对，资格符合。"), officer);
        } else {
            reviews.sendBack(new Decide(review.id(), answers(review, "STABLE_JOBS"), "就业人数要有社保明细。"), officer);
        }
    }

    private static List<Decide.Answered> answers(ReviewCaseView review, String failing) {
        return review.items().stream()
                .map(item -> item.code().equals(failing)
                        ? new Decide.Answered(item.code(), ReviewAnswer.FAIL, "补近 12 个月的社保缴费明细，PDF 就行")
                        : new Decide.Answered(item.code(), ReviewAnswer.PASS, null))
                .toList();
    }

    private EntryForm form(int number) {
        var today = ChinaTime.today(clock);
        var founded = today.minusMonths(20);
        return new EntryForm(
                number == 4 ? ApplicantKind.TEAM : ApplicantKind.PERSON,
                number == 4 ? List.of(new EntryForm.Member("样友甲", "技术"), new EntryForm.Member("样友乙", "运营")) : List.of(),
                true,
                NAMES.get(number - 1),
                CODES.get(number - 1),
                founded,
                CHENGGUAN,
                PROJECTS.get(number - 1),
                SUMMARIES.get(number - 1),
                "先把城关区两处门店做扎实，线上接单、自己配送；半年内盈亏平衡，第二年开到五处。",
                YOUNG_JOBS + number,
                number == 3 ? today.minusMonths(5) : founded.plusMonths(2),
                today.getYear() - 1,
                number == 4 ? 380_000L : 624_000L,
                number == 4 ? 2 : 0,
                true,
                List.of("GUIDANCE", "GUARANTEED_LOAN"),
                true);
    }

    private static byte[] paper(String title) {
        return ("%PDF-1.4\n% 样例文件：" + title + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }
}
