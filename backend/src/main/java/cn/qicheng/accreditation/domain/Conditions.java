package cn.qicheng.accreditation.domain;

import static cn.qicheng.policy.PolicyPoint.ACCREDITATION_ROUTE;
import static cn.qicheng.policy.PolicyPoint.BASE_QUALIFICATION;
import static cn.qicheng.review.ReviewAnswer.FAIL;
import static cn.qicheng.review.ReviewAnswer.PASS;
import static cn.qicheng.review.ReviewAnswer.TO_CHECK;

import cn.qicheng.accreditation.Unit;
import cn.qicheng.kernel.CreditCode;
import cn.qicheng.traineebase.OrgType;
import java.util.List;

/**
 * Article 9 as separate answered conditions: units within the city, of some size, independent legal persons, enterprises
 * and institutions; and parks of all kinds. What no rule can decide is answered by the officer.
 */
public record Conditions(List<Condition> all) {

    public static final String IDENTITY = "IDENTITY";
    public static final String IN_CITY = "IN_CITY";
    public static final String ORG_TYPE = "ORG_TYPE";
    public static final String LEGAL_PERSON = "LEGAL_PERSON";
    public static final String SCALE = "SCALE";

    /**
     * @param district the name of the unit's district, empty if it is none of the city's
     * @param parkMustBeLegalPerson the city's reading of 第九条, a figure of its policy
     */
    public static Conditions of(Unit unit, String district, boolean parkMustBeLegalPerson) {
        return new Conditions(List.of(
                identity(unit),
                inCity(unit, district),
                orgType(unit),
                legalPerson(unit, parkMustBeLegalPerson),
                scale(unit)));
    }

    public List<Condition> failing() {
        return all.stream().filter(condition -> condition.answer() == FAIL).toList();
    }

    private static Condition identity(Unit unit) {
        var fault = unit.name().isBlank() ? "没有填单位名称。" : CreditCode.fault(unit.creditCode());
        return new Condition(
                IDENTITY,
                "单位名称和信用代码与证照一致",
                fault.isEmpty() ? TO_CHECK : FAIL,
                fault.isEmpty() ? unit.name() + "，" + unit.creditCode() + "（校验位正确），原件请核对" : fault,
                ACCREDITATION_ROUTE);
    }

    private static Condition inCity(Unit unit, String district) {
        var fault = district.isEmpty() ? "没有选所在区县。" : unit.address().isBlank() ? "没有填地址。" : "";
        return new Condition(
                IN_CITY,
                "在兰州市辖区内",
                fault.isEmpty() ? PASS : FAIL,
                fault.isEmpty() ? district + "，" + unit.address() : fault,
                BASE_QUALIFICATION);
    }

    private static Condition orgType(Unit unit) {
        var type = unit.orgType();
        if (type == null) {
            return new Condition(ORG_TYPE, "是企业、事业单位或开发园区", FAIL, "没有选单位性质。", BASE_QUALIFICATION);
        }
        var atOdds = atOdds(type, unit.creditCode());
        return new Condition(
                ORG_TYPE,
                "是企业、事业单位或开发园区",
                atOdds.isEmpty() ? PASS : TO_CHECK,
                type.label() + atOdds,
                BASE_QUALIFICATION);
    }

    /** The first character of a code tells who registered the unit: 1 is 机构编制, 9 is 市场监管 (GB 32100-2015). */
    private static String atOdds(OrgType type, String creditCode) {
        var institution = creditCode.startsWith("1");
        return switch (type) {
            case ENTERPRISE -> institution ? "；信用代码以 1 开头，是机构编制部门登记的，请核对" : "";
            case INSTITUTION -> institution || creditCode.isEmpty() ? "" : "；信用代码不以 1 开头，不是机构编制部门登记的，请核对";
            case PARK -> "";
        };
    }

    private static Condition legalPerson(Unit unit, boolean parkMustBe) {
        var excused = unit.orgType() == OrgType.PARK && !parkMustBe;
        var said = unit.legalPerson();
        var question = excused ? "独立法人资格（园区不要求）" : "具有独立法人资格";
        if (said == null) {
            return new Condition(LEGAL_PERSON, question, FAIL, "没有答是不是独立法人。", BASE_QUALIFICATION);
        }
        if (said) {
            return new Condition(LEGAL_PERSON, question, TO_CHECK, "单位答：是独立法人，请核对证照", BASE_QUALIFICATION);
        }
        return new Condition(
                LEGAL_PERSON,
                question,
                excused ? PASS : FAIL,
                excused ? "单位答：不是独立法人；园区按本市口径不要求" : "单位答：不是独立法人。不是独立法人的单位，由它的上级法人申报。",
                BASE_QUALIFICATION);
    }

    private static Condition scale(Unit unit) {
        return new Condition(
                SCALE,
                "有一定规模",
                unit.headcount() < 1 ? FAIL : TO_CHECK,
                unit.headcount() < 1 ? "没有填在职人数。" : "在职 " + unit.headcount() + " 人；文件没写多大算一定规模，由经办人判断",
                BASE_QUALIFICATION);
    }
}
