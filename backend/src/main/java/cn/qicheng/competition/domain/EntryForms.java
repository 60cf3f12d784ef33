package cn.qicheng.competition.domain;

import cn.qicheng.competition.ApplicantKind;
import cn.qicheng.competition.EntryFacts;
import cn.qicheng.competition.EntryForm;
import cn.qicheng.kernel.CreditCode;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.policy.ContestLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a form needs before it can be handed in. All faults are named at once. */
public final class EntryForms {

    static final int LEAST_SUMMARY = 20;
    static final int EARLIEST_YEAR = 1949;

    /**
     * What the form is held against.
     *
     * @param districts codes whose entities may enter here; empty where all may
     * @param knownDistricts codes of all districts and zones of the city
     * @param services codes of services that may be wished for
     * @param today ahead of which nothing can have happened
     */
    public record Frame(
            ContestLevel level,
            Set<String> districts,
            Set<String> knownDistricts,
            Set<String> services,
            LocalDate today) {}

    /** Returns everything that is missing or cannot be, by field; empty if the form can be handed in. */
    public static List<FieldReason> faults(EntryForm form, Frame frame) {
        var faults = new Faults();
        applicant(form, faults);
        entity(form, frame, faults);
        project(form, faults);
        figures(form, frame, faults);
        for (var wish : form.wishes()) {
            faults.when(!frame.services().contains(wish), "services", "没有“%s”这项服务".formatted(wish));
        }
        faults.when(!Boolean.TRUE.equals(form.pledged()), "pledged", "要承诺填的都属实");
        return List.copyOf(faults.found);
    }

    /** Returns what may enter an edition only once: the firm, or the person who has none. */
    public static String entityKey(EntryForm form, String personId) {
        return Boolean.TRUE.equals(form.enterprise()) && form.creditCode() != null
                ? EntryFacts.firmKey(form.creditCode())
                : "P:" + personId;
    }

    private static void applicant(EntryForm form, Faults faults) {
        faults.when(form.kind() == null, "kind", "选个人参赛还是团队参赛");
        faults.when(form.kind() == ApplicantKind.TEAM && form.team().isEmpty(), "members", "团队参赛要写上队友");
        faults.when(form.kind() == ApplicantKind.PERSON && !form.team().isEmpty(), "members", "个人参赛不写队友；有队友就选团队");
        for (var member : form.team()) {
            faults.when(member.name().isBlank() || member.duty().isBlank(), "members", "每位队友都要写姓名和分工");
        }
    }

    private static void entity(EntryForm form, Frame frame, Faults faults) {
        faults.when(form.enterprise() == null, "enterprise", "选有没有办营业执照");
        if (Boolean.TRUE.equals(form.enterprise())) {
            faults.when(blank(form.enterpriseName()), "enterpriseName", "按营业执照写名称");
            var code = form.creditCode();
            var fault = code == null || code.isBlank() ? "按营业执照写统一社会信用代码" : CreditCode.fault(CreditCode.plain(code));
            faults.when(!fault.isEmpty(), "creditCode", fault);
        }
        var founded = form.foundedOn();
        if (founded == null) {
            faults.when(true, "foundedOn", Boolean.FALSE.equals(form.enterprise()) ? "写第一次经营的日期" : "按营业执照写成立日期");
        } else {
            faults.when(founded.isAfter(frame.today()), "foundedOn", "成立日期不能晚于今天");
            faults.when(founded.getYear() < EARLIEST_YEAR, "foundedOn", "成立日期太早，请核对");
        }
        var district = form.districtCode();
        if (district == null || !frame.knownDistricts().contains(district)) {
            faults.when(true, "districtCode", "选注册地或经营地在哪个区县");
        } else {
            faults.when(
                    frame.level() == ContestLevel.DISTRICT && !frame.districts().contains(district),
                    "districtCode",
                    "这一届只收本区县的，请报所在区县的比赛");
        }
    }

    private static void project(EntryForm form, Faults faults) {
        faults.when(blank(form.projectName()), "projectName", "给项目起个名字");
        faults.when(
                form.summary() == null || form.summary().strip().length() < LEAST_SUMMARY,
                "summary",
                "用 %d 个字以上说清项目做什么、给谁用".formatted(LEAST_SUMMARY));
        faults.when(blank(form.plan()), "plan", "写几句商业计划：怎么做、怎么挣钱、接下来做什么");
    }

    private static void figures(EntryForm form, Frame frame, Faults faults) {
        faults.when(form.jobs() == null, "jobs", "填带动就业人数，没有就填 0");
        var jobs = form.jobs() == null ? 0 : form.jobs();
        faults.when(jobs > 0 && form.jobsSince() == null, "jobsSince", "填从哪天起一直不少于这些人");
        if (form.jobsSince() != null) {
            faults.when(form.jobsSince().isAfter(frame.today()), "jobsSince", "这个日期不能晚于今天");
            faults.when(
                    form.foundedOn() != null && form.jobsSince().isBefore(form.foundedOn()),
                    "jobsSince",
                    "这个日期不能早于成立日期");
        }
        faults.when(form.revenueYuan() == null, "revenueYuan", "填年营收，没有就填 0");
        var revenue = form.revenueYuan() == null ? 0 : form.revenueYuan();
        faults.when(revenue > 0 && form.revenueYear() == null, "revenueYear", "选是哪一年的营收");
        faults.when(
                form.revenueYear() != null && form.revenueYear() > frame.today().getYear(), "revenueYear", "营收年份还没到");
        faults.when(form.ipCount() == null, "ipCount", "填知识产权项数，没有就填 0");
        faults.when(form.cleanRecord() == null, "cleanRecord", "说明有没有不良、侵害劳动者权益、失信记录");
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Collects one reason per field; the first one said stands. */
    private static final class Faults {

        private final List<FieldReason> found = new ArrayList<>();

        void when(boolean wrong, String field, String reason) {
            if (wrong && found.stream().noneMatch(fault -> fault.field().equals(field))) {
                found.add(new FieldReason(field, reason));
            }
        }
    }

    private EntryForms() {}
}
