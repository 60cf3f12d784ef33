package cn.qicheng.traineebase;

import static cn.qicheng.spreadsheet.SheetColumn.needed;
import static cn.qicheng.spreadsheet.SheetColumn.optional;

import cn.qicheng.district.District;
import cn.qicheng.district.Districts;
import cn.qicheng.imports.JudgedLine;
import cn.qicheng.imports.LineCheck;
import cn.qicheng.imports.LineStatus;
import cn.qicheng.kernel.CreditCode;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.spreadsheet.SheetColumn;
import cn.qicheng.spreadsheet.SheetLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules for each cell of a list of bases. What a base may be stands in 17号 第九条. */
final class BaseSheet {

    static final String NAME = "单位名称";
    static final String CREDIT_CODE = "统一社会信用代码";
    static final String ORG_TYPE = "单位性质";
    static final String DISTRICT = "所属区县";
    static final String CONTACT = "联系人";
    static final String PHONE = "联系电话";
    static final String HEADCOUNT = "在职人数";
    static final String INDEPENDENT = "独立法人";
    static final String ADDRESS = "地址";
    static final String ACCREDITED_ON = "认定日期";

    static final List<SheetColumn> COLUMNS = List.of(
            needed(NAME, "兰州样例有限公司", "基地名称", "企业名称", "见习单位", "见习单位名称", "用人单位", "单位全称"),
            needed(CREDIT_CODE, "91620100432616224M", "社会信用代码", "信用代码", "统一信用代码", "统一社会信用代码(18位)"),
            needed(ORG_TYPE, "企业 / 事业单位 / 园区", "单位类型", "单位类别", "性质"),
            needed(DISTRICT, "城关区", "区县", "所在区县", "辖区", "所属区域", "县区"),
            needed(CONTACT, "样例联系人", "联系人姓名"),
            needed(PHONE, "19900000000", "电话", "手机", "手机号", "手机号码", "联系方式", "联系人电话"),
            needed(HEADCOUNT, "45", "职工人数", "员工人数", "从业人数", "现有职工人数", "在职职工人数"),
            needed(INDEPENDENT, "是", "是否独立法人", "独立法人资格", "是否具有独立法人资格", "法人资格"),
            needed(ADDRESS, "城关区样例路1号", "单位地址", "详细地址", "注册地址", "办公地址"),
            optional(ACCREDITED_ON, "2026-06-30", "认定时间", "认定批次", "授牌日期"));

    private static final Pattern MOBILE = Pattern.compile("(\\+?86)?(1[3-9][0-9]{9})");
    private static final Pattern LANDLINE = Pattern.compile("(0[0-9]{2,3}-?)?[2-9][0-9]{6,7}((转|-)[0-9]{1,5})?");
    private static final int LARGEST_UNIT = 1_000_000;

    /** What became of the rows, and the entries of those that are right. */
    record Outcome(List<JudgedLine> lines, List<BaseEntry> entries) {}

    private final Districts districts;
    private final PolicyBook policy;

    BaseSheet(Districts districts, PolicyBook policy) {
        this.districts = districts;
        this.policy = policy;
    }

    /** @param stored the bases on the register now, by credit code */
    Outcome judge(List<SheetLine> lines, Map<String, BaseRegister.Stored> stored, LocalDate today) {
        var firstSeen = new HashMap<String, Integer>();
        var judged = new ArrayList<JudgedLine>();
        var entries = new ArrayList<BaseEntry>();
        for (var line : lines) {
            var check = new LineCheck(line);
            var entry = read(line, check, today, stored);
            var before = firstSeen.putIfAbsent(entry.creditCode(), line.number());
            if (before != null && !entry.creditCode().isEmpty()) {
                check.refuse(CREDIT_CODE, "和第 %d 行重复，同一家单位只留一行。".formatted(before), null);
            }
            judged.add(judged(line, check, entry, stored));
            if (check.clean()) {
                entries.add(entry);
            }
        }
        return new Outcome(judged, entries);
    }

    private JudgedLine judged(
            SheetLine line, LineCheck check, BaseEntry entry, Map<String, BaseRegister.Stored> stored) {
        if (!check.clean()) {
            return JudgedLine.wrong(line.number(), line.text(NAME), check.errors());
        }
        var known = stored.get(entry.creditCode());
        if (known == null) {
            return JudgedLine.right(line.number(), LineStatus.NEW, entry.name(), describe(line, entry));
        }
        var changes = entry.changesTo(known.row(), known.phone(), districts);
        return changes.isEmpty()
                ? JudgedLine.right(line.number(), LineStatus.UNCHANGED, entry.name(), "名册里已有，没有变化")
                : JudgedLine.right(line.number(), LineStatus.CHANGED, entry.name(), String.join("；", changes));
    }

    private String describe(SheetLine line, BaseEntry entry) {
        var day = "认定日期 " + entry.accreditedOn();
        if (line.text(ACCREDITED_ON).isEmpty()) {
            day += "（表里没有填，按最近一批）";
        } else if (!AccreditationDay.inBatchMonth(entry.accreditedOn())) {
            day += "（不在 6月、12月批次，请留意）";
        }
        return "%s · %s · %d 人 · %s"
                .formatted(
                        entry.orgType().label(),
                        districts.byCode(entry.districtCode()).name(),
                        entry.headcount(),
                        day);
    }

    /** Reads every cell; where one is wrong, something stands in its place and the error is noted. */
    private BaseEntry read(SheetLine line, LineCheck check, LocalDate today, Map<String, BaseRegister.Stored> stored) {
        var creditCode = creditCode(check);
        var orgType = orgType(check);
        independent(check, orgType);
        return new BaseEntry(
                creditCode,
                check.text(NAME, 100),
                orgType,
                district(check),
                check.count(HEADCOUNT, 0, LARGEST_UNIT, "人").orElse(0),
                check.text(ADDRESS, 200),
                check.text(CONTACT, 50),
                phone(check),
                accreditedOn(line, check, today, stored.get(creditCode)));
    }

    private static String creditCode(LineCheck check) {
        var plain = CreditCode.plain(check.text(CREDIT_CODE, 60));
        var fault = plain.isEmpty() ? "" : CreditCode.fault(plain);
        if (!fault.isEmpty()) {
            check.refuse(CREDIT_CODE, fault, null);
        }
        return plain;
    }

    private OrgType orgType(LineCheck check) {
        var written = check.text(ORG_TYPE, 60);
        var type = OrgType.called(written);
        if (type.isEmpty() && !written.isEmpty()) {
            check.refuse(ORG_TYPE, "见习基地只能是企业、事业单位或园区。", policy.clause(PolicyPoint.BASE_QUALIFICATION));
        }
        return type.orElse(OrgType.ENTERPRISE);
    }

    /**
     * Enterprises and institutions must be legal persons of their own; parks are named beside them, and whether they must be
     * is the city's decision ({@code parkMustBeLegalPerson}).
     */
    private void independent(LineCheck check, OrgType orgType) {
        var written = check.text(INDEPENDENT, 60);
        if (written.equals("是") || written.isEmpty()) {
            return;
        }
        if (!written.equals("否")) {
            check.refuse(INDEPENDENT, "只能填“是”或“否”。", null);
        } else if (orgType != OrgType.PARK || policy.traineeship().parkMustBeLegalPerson()) {
            check.refuse(INDEPENDENT, "见习基地要具有独立法人资格，填“否”的不能认定。", policy.clause(PolicyPoint.BASE_QUALIFICATION));
        }
    }

    private String district(LineCheck check) {
        var written = check.text(DISTRICT, 60);
        if (written.isEmpty()) {
            return "";
        }
        var found = districts.called(written.startsWith("兰州市") ? written.substring(3) : written);
        if (found.isEmpty()) {
            check.refuse(
                    DISTRICT,
                    "没有这个区县。可以填：%s。"
                            .formatted(
                                    districts.all().stream().map(District::name).collect(Collectors.joining("、"))),
                    null);
            return "";
        }
        return found.get().code();
    }

    private static String phone(LineCheck check) {
        var written = check.text(PHONE, 60).replaceAll("[\\s()（）]", "").replaceAll("[－—]", "-");
        var mobile = MOBILE.matcher(written.replace("-", ""));
        if (mobile.matches()) {
            return mobile.group(2);
        }
        if (!written.isEmpty() && !LANDLINE.matcher(written).matches()) {
            check.refuse(PHONE, "不像电话号码。手机是 11 位，座机请带区号，例如 0931-1234567。", null);
        }
        return written;
    }

    private LocalDate accreditedOn(
            SheetLine line, LineCheck check, LocalDate today, BaseRegister.@Nullable Stored known) {
        var written = line.text(ACCREDITED_ON);
        if (written.isEmpty()) {
            return known == null
                    ? AccreditationDay.lastBatchBefore(today)
                    : known.row().accreditedOn();
        }
        var day = AccreditationDay.read(written);
        if (day.isEmpty()) {
            check.refuse(ACCREDITED_ON, "读不出日期。请写成 2026-06-30。", null);
        } else if (day.get().isAfter(today)) {
            check.refuse(ACCREDITED_ON, "认定日期在今天之后，还没有认定的不能导入。", policy.clause(PolicyPoint.ACCREDITATION_BATCH));
        }
        return day.orElse(today);
    }
}
