package cn.qicheng.competition;

import cn.qicheng.competition.domain.Edition;
import cn.qicheng.competition.domain.Entries;
import cn.qicheng.competition.domain.Entries.Twin;
import cn.qicheng.competition.domain.Entry;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Clause;
import cn.qicheng.policy.CompetitionPoint;
import cn.qicheng.policy.CompetitionPolicy;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.review.Fact;
import cn.qicheng.review.OpenReview;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewQuestion;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the district has to answer about an entry: whether what was told is true, complete and from somebody the series is
 * for. The criteria are a reference (附件1), so a missed one is no reason to refuse; a false one is.
 */
@Singleton
class EntryReviews {

    static final String KIND = "COMPETITION_ENTRY";

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUBTITLE = 200;
    private static final int LONGEST_QUESTION = 200;
    private static final int LONGEST_FACT = 500;

    private final Entries entries;
    private final People people;
    private final Districts districts;
    private final PolicyBook policy;

    EntryReviews(Entries entries, People people, Districts districts, PolicyBook policy) {
        this.entries = entries;
        this.people = people;
        this.districts = districts;
        this.policy = policy;
    }

    /** Returns the review that an entry asks for as it was handed in. */
    OpenReview about(Entry entry, Edition edition, SubmittedEntry content) {
        var form = content.form();
        var programme = policy.competition();
        return new OpenReview(
                EntryVoiding.subject(entry.id()),
                KIND,
                cut(entry.place().projectName(), LONGEST_TITLE),
                cut("%s · %s".formatted(edition.name(), nameOf(entry)), LONGEST_SUBTITLE),
                entry.place().officeCode(),
                false,
                questions(entry, edition, content, programme),
                facts(entry, form, content, programme),
                programme.clause(CompetitionPoint.QUALIFICATION));
    }

    private List<ReviewQuestion> questions(
            Entry entry, Edition edition, SubmittedEntry content, CompetitionPolicy programme) {
        var questions = new ArrayList<ReviewQuestion>();
        var series = programme.series(edition.series()).orElseThrow(CompetitionProblems::seriesAbsent);
        questions.add(question(
                "GROUP",
                "属于本系列面向的人群：" + series.target(),
                "按%s核对".formatted(content.materials().isEmpty() ? "填报内容" : "材料"),
                ReviewAnswer.TO_CHECK,
                series.clause()));
        questions.add(question(
                "PLACE",
                "注册地或经营地在" + districts.byCode(entry.place().districtCode()).name(),
                placeFact(content.form()),
                ReviewAnswer.TO_CHECK,
                programme.clause(CompetitionPoint.ENTRY)));
        for (var finding : content.findings()) {
            questions.add(question(
                    finding.code(),
                    "“%s”填报属实".formatted(finding.demand()),
                    factOf(finding, content.materials()),
                    ReviewAnswer.TO_CHECK,
                    new Clause(finding.clause().documentNo(), finding.clause().article())));
        }
        var twins = entries.twins(entry);
        questions.add(question(
                "ONCE",
                "同一单位、同一人没有重复报名",
                twins.isEmpty()
                        ? "没有查到同单位或同一人的其他报名"
                        : twins.stream().map(EntryReviews::told).collect(Collectors.joining("；")),
                twins.isEmpty() ? ReviewAnswer.PASS : ReviewAnswer.TO_CHECK,
                programme.clause(CompetitionPoint.ONE_ENTRY)));
        questions.add(question(
                "MATERIALS",
                "材料齐全、看得清",
                content.materials().isEmpty() ? "一份材料都没有" : names(content.materials()),
                content.materials().isEmpty() ? ReviewAnswer.FAIL : ReviewAnswer.TO_CHECK,
                programme.clause(CompetitionPoint.MATERIALS)));
        return List.copyOf(questions);
    }

    private List<Fact> facts(Entry entry, EntryForm form, SubmittedEntry content, CompetitionPolicy programme) {
        var card = people.cardOf(entry.personId());
        var facts = new ArrayList<Fact>();
        add(facts, "报名编号", entry.no());
        add(facts, "报名人", card.name().orElse(""));
        add(facts, "身份证号", card.idNumberMasked().orElse(""));
        add(facts, "手机号", card.phoneMasked().orElse(""));
        if (form.kind() != null) {
            add(facts, "参赛方式", form.kind().label());
        }
        add(
                facts,
                "队友",
                form.team().stream()
                        .map(member -> member.name() + "（" + member.duty() + "）")
                        .collect(Collectors.joining("、")));
        add(facts, "单位", entry.place().entityName());
        add(facts, "统一社会信用代码", form.creditCode() == null ? "" : form.creditCode());
        add(facts, "项目简介", form.summary() == null ? "" : form.summary());
        add(facts, "商业计划", form.plan() == null ? "" : form.plan());
        add(facts, "材料", names(content.materials()));
        add(
                facts,
                "想要的服务",
                programme.services().stream()
                        .filter(service -> form.wishes().contains(service.code()))
                        .map(CompetitionPolicy.Service::name)
                        .collect(Collectors.joining("、")));
        return List.copyOf(facts);
    }

    private String nameOf(Entry entry) {
        return entry.place().entityName().isEmpty()
                ? people.nameOf(entry.personId())
                : entry.place().entityName();
    }

    private static String placeFact(EntryForm form) {
        return Boolean.TRUE.equals(form.enterprise()) ? "按营业执照" : "没有企业，按经营证明";
    }

    private static String factOf(FindingView finding, List<EntryMaterial> materials) {
        var mark = switch (finding.mark()) {
            case PASS -> "达到参考标准";
            case FAIL -> "没达到参考标准";
            case TO_CHECK -> "要人看";
            case MISSING -> "没填全";
        };
        var files = materials.stream()
                .filter(material -> material.kind() == finding.evidence())
                .count();
        return "填报 %s，%s（%s）。%s"
                .formatted(
                        finding.value(), mark, finding.note(), files == 0 ? "没有对应的材料" : "对应材料 %d 份".formatted(files));
    }

    private static String told(Twin twin) {
        return "%s %s《%s》".formatted(twin.firm() ? "同单位" : "同一人", twin.entryNo(), twin.projectName());
    }

    private static String names(List<EntryMaterial> materials) {
        return materials.stream()
                .map(material -> material.kind().label() + "：" + material.fileName())
                .collect(Collectors.joining("；"));
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(label, cut(value, LONGEST_FACT)));
        }
    }

    private static ReviewQuestion question(
            String code, String question, String fact, ReviewAnswer answer, Clause clause) {
        return new ReviewQuestion(code, cut(question, LONGEST_QUESTION), cut(fact, LONGEST_FACT), answer, clause);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
