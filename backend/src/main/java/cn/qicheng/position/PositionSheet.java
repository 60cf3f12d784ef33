package cn.qicheng.position;

import static cn.qicheng.spreadsheet.SheetColumn.needed;
import static cn.qicheng.spreadsheet.SheetColumn.optional;

import cn.qicheng.district.Districts;
import cn.qicheng.imports.JudgedLine;
import cn.qicheng.imports.LineCheck;
import cn.qicheng.imports.LineStatus;
import cn.qicheng.kernel.CreditCode;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Money;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.position.PositionEntry.Key;
import cn.qicheng.spreadsheet.SheetColumn;
import cn.qicheng.spreadsheet.SheetLine;
import cn.qicheng.traineebase.TraineeBaseView;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules for each cell of a list of posts (17号 第十四条, 第二十四条). */
final class PositionSheet {

    static final String BASE_NAME = "单位名称";
    static final String CREDIT_CODE = "统一社会信用代码";
    static final String TITLE = "岗位名称";
    static final String MAJOR = "专业要求";
    static final String EDUCATION = "学历要求";
    static final String HEADCOUNT = "见习人数";
    static final String CATEGORY = "岗位类别";
    static final String ALLOWANCE = "基地月生活补贴(元)";
    static final String LODGING = "食宿";
    static final String WORKPLACE = "工作地点";
    static final String DUTIES = "岗位职责";
    static final String YEAR = "年度";

    static final List<SheetColumn> COLUMNS = List.of(
            optional(BASE_NAME, "兰州样例有限公司", "基地名称", "企业名称", "见习单位", "见习单位名称", "用人单位", "单位全称"),
            needed(CREDIT_CODE, "91620100432616224M", "社会信用代码", "信用代码", "统一信用代码", "统一社会信用代码(18位)"),
            needed(TITLE, "软件测试", "见习岗位", "见习岗位名称", "岗位"),
            needed(MAJOR, "计算机类", "专业", "所需专业", "需求专业"),
            needed(EDUCATION, "不限 / 专科及以上 / 本科及以上 / 硕士及以上 / 博士", "学历", "文化程度"),
            needed(HEADCOUNT, "3", "人数", "需求人数", "招收人数", "岗位人数", "计划人数"),
            needed(CATEGORY, "技术性 / 管理性 / 其他", "类别", "岗位类型", "岗位性质"),
            needed(ALLOWANCE, "820", "基地月生活补贴", "月生活补贴", "基本生活补贴", "基本生活补贴(元)", "基地生活补贴(元/月)", "生活补贴"),
            optional(LODGING, "提供午餐", "食宿情况", "食宿条件", "食宿安排"),
            needed(WORKPLACE, "城关区样例路1号", "工作地址", "见习地点", "见习地址"),
            needed(DUTIES, "协助完成软件测试相关工作", "职责", "岗位描述", "工作内容", "岗位要求"),
            optional(YEAR, "2026", "年份", "见习年度"));

    private static final int LARGEST_POST = 999;
    private static final long LARGEST_ALLOWANCE_FEN = 10_000_000;

    /** What became of the rows, and their entries; an entry of a wrong row is never filed. */
    record Outcome(List<JudgedLine> lines, List<PositionEntry> entries) {}

    /** Returns the posts filed under the keys. */
    interface Filed extends Function<Collection<Key>, Map<Key, PositionRow>> {}

    private final Districts districts;
    private final PolicyBook policy;

    PositionSheet(Districts districts, PolicyBook policy) {
        this.districts = districts;
        this.policy = policy;
    }

    /**
     * @param hosts the bases on the register, by credit code
     * @param overseen the districts for whose bases the sender may file
     */
    Outcome judge(
            List<SheetLine> lines,
            Map<String, TraineeBaseView> hosts,
            Collection<String> overseen,
            Filed filed,
            LocalDate today) {
        var firstSeen = new HashMap<Key, Integer>();
        var checks = new ArrayList<LineCheck>();
        var entries = new ArrayList<PositionEntry>();
        for (var line : lines) {
            var check = new LineCheck(line);
            var entry = read(check, host(line, check, hosts, overseen), today);
            var before = entry.key().baseId().isEmpty() ? null : firstSeen.putIfAbsent(entry.key(), line.number());
            if (before != null) {
                check.refuse(TITLE, "和第 %d 行重复，同一家基地一年里岗位名称不能相同。".formatted(before), null);
            }
            checks.add(check);
            entries.add(entry);
        }
        var stored = filed.apply(entries.stream().map(PositionEntry::key).toList());
        var judged = new ArrayList<JudgedLine>();
        for (int at = 0; at < lines.size(); at++) {
            judged.add(judged(lines.get(at), checks.get(at), entries.get(at), stored, today));
        }
        return new Outcome(judged, entries);
    }

    private JudgedLine judged(
            SheetLine line, LineCheck check, PositionEntry entry, Map<Key, PositionRow> stored, LocalDate today) {
        var title = line.text(TITLE) + (line.text(BASE_NAME).isEmpty() ? "" : " · " + line.text(BASE_NAME));
        if (!check.clean()) {
            return JudgedLine.wrong(line.number(), title, check.errors());
        }
        var known = stored.get(entry.key());
        if (known == null) {
            return JudgedLine.right(line.number(), LineStatus.NEW, title, describe(entry, today));
        }
        var changes = entry.changesTo(known);
        return changes.isEmpty()
                ? JudgedLine.right(line.number(), LineStatus.UNCHANGED, title, "已备案，没有变化")
                : JudgedLine.right(line.number(), LineStatus.CHANGED, title, String.join("；", changes));
    }

    private static String describe(PositionEntry entry, LocalDate today) {
        var supplementary = !today.getMonth().firstMonthOfQuarter().equals(Month.APRIL);
        return "%d年 · %d 人 · 基地每月补贴 %s 元%s"
                .formatted(
                        entry.key().year(),
                        entry.headcount(),
                        new Money(entry.livingAllowanceFen()).yuan(),
                        supplementary ? " · 第二季度以外，按补报备案" : "");
    }

    /** Finds the base and refuses one that is unknown, misnamed, or another office's. */
    private @Nullable TraineeBaseView host(
            SheetLine line, LineCheck check, Map<String, TraineeBaseView> hosts, Collection<String> overseen) {
        var plain = CreditCode.plain(check.text(CREDIT_CODE, 60));
        if (plain.isEmpty()) {
            return null;
        }
        var fault = CreditCode.fault(plain);
        if (!fault.isEmpty()) {
            check.refuse(CREDIT_CODE, fault, null);
            return null;
        }
        var host = hosts.get(plain);
        if (host == null) {
            check.refuse(CREDIT_CODE, "基地名册里没有这家单位。只有认定的基地能报岗位，请先导入基地。", policy.clause(PolicyPoint.POST_FILING));
            return null;
        }
        if (!overseen.contains(host.districtCode())) {
            check.refuse(
                    CREDIT_CODE,
                    "这家基地的岗位由%s备案。".formatted(districts.officeName(districts.firstReviewOffice(host.districtCode()))),
                    policy.clause(PolicyPoint.POST_FILING));
        }
        var named = line.text(BASE_NAME);
        if (!named.isEmpty() && !comparable(named).equals(comparable(host.name()))) {
            check.refuse(BASE_NAME, "和信用代码不是同一家，名册里这个代码是“%s”。".formatted(host.name()), null);
        }
        return host;
    }

    private static String comparable(String name) {
        return name.replace(" ", "").replace('(', '（').replace(')', '）');
    }

    /** Reads every cell; where one is wrong, something stands in its place and the error is noted. */
    private PositionEntry read(LineCheck check, @Nullable TraineeBaseView host, LocalDate today) {
        var year = year(check, today);
        return new PositionEntry(
                new Key(host == null ? "" : host.id(), year, check.text(TITLE, 60)),
                host == null ? "" : host.districtCode(),
                check.text(MAJOR, 100),
                education(check),
                check.count(HEADCOUNT, 1, LARGEST_POST, "人").orElse(1),
                category(check),
                allowance(check, year),
                check.optionalText(LODGING, 60, "无"),
                check.text(WORKPLACE, 200),
                check.text(DUTIES, 500));
    }

    private static int year(LineCheck check, LocalDate today) {
        var written =
                check.optionalText(YEAR, 10, String.valueOf(today.getYear())).replaceFirst("年度?$", "");
        if (!written.equals(String.valueOf(today.getYear())) && !written.equals(String.valueOf(today.getYear() + 1))) {
            check.refuse(YEAR, "只能填今年或明年，例如 %d。".formatted(today.getYear()), null);
            return today.getYear();
        }
        return Integer.parseInt(written);
    }

    private static Education education(LineCheck check) {
        var written = check.text(EDUCATION, 60);
        var found = Education.called(written);
        if (found.isEmpty() && !written.isEmpty()) {
            check.refuse(EDUCATION, "学历要求只能填：不限、专科及以上、本科及以上、硕士及以上、博士。", null);
        }
        return found.orElse(Education.ANY);
    }

    private static PositionCategory category(LineCheck check) {
        var written = check.text(CATEGORY, 60);
        var found = PositionCategory.called(written);
        if (found.isEmpty() && !written.isEmpty()) {
            check.refuse(CATEGORY, "岗位类别只能填：技术性、管理性、其他。", null);
        }
        return found.orElse(PositionCategory.OTHER);
    }

    /** Stipend and allowance together must reach the minimum wage of the year (17号 第二十四条). */
    private long allowance(LineCheck check, int year) {
        var given = check.yuan(ALLOWANCE, LARGEST_ALLOWANCE_FEN);
        if (given.isEmpty()) {
            return 0;
        }
        try {
            var least = policy.minimumWage(year).minus(policy.traineeship().stipendPerMonth());
            if (given.getAsLong() < least.fen()) {
                check.refuse(
                        ALLOWANCE,
                        "太低。见习补贴加生活补贴不能低于当年月最低工资，生活补贴至少 %s 元。".formatted(least.yuan()),
                        policy.clause(PolicyPoint.LIVING_ALLOWANCE));
            }
        } catch (DomainProblem unknownYear) {
            check.refuse(ALLOWANCE, unknownYear.detail(), policy.clause(PolicyPoint.LIVING_ALLOWANCE));
        }
        return given.getAsLong();
    }
}
