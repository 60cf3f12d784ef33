package cn.qicheng.accreditation;

import cn.qicheng.accreditation.domain.Aspect;
import cn.qicheng.accreditation.domain.BaseApplication;
import cn.qicheng.accreditation.domain.Conditions;
import cn.qicheng.accreditation.domain.Material;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.review.Fact;
import cn.qicheng.review.OpenReview;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewQuestion;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts an application into the words of its two reviews: the papers, then the place with the city's second look at it. */
@Singleton
class AccreditationReviews {

    static final String MATERIAL = "ACCREDITATION_MATERIAL";
    static final String SITE = "ACCREDITATION_SITE";

    private static final int LONGEST_FACT = 500;
    private static final Map<String, String> FIELDS = Map.of(
            Conditions.IDENTITY, "unit.creditCode",
            Conditions.IN_CITY, "unit.districtCode",
            Conditions.ORG_TYPE, "unit.orgType",
            Conditions.LEGAL_PERSON, "unit.legalPerson",
            Conditions.SCALE, "unit.headcount");

    private final Districts districts;
    private final People people;
    private final PolicyBook policy;

    AccreditationReviews(Districts districts, People people, PolicyBook policy) {
        this.districts = districts;
        this.people = people;
        this.policy = policy;
    }

    static SubjectRef materials(String id) {
        return new SubjectRef("BASE_APPLICATION", id);
    }

    static SubjectRef site(String id) {
        return new SubjectRef("SITE_ASSESSMENT", id);
    }

    Conditions conditions(BaseApplication it) {
        var code = it.unit().districtCode();
        var district = districts.all().stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.name())
                .findFirst()
                .orElse("");
        return Conditions.of(it.unit(), district, policy.traineeship().parkMustBeLegalPerson());
    }

    /** Returns all that keeps the application from being handed in, at once. */
    List<FieldReason> gaps(BaseApplication it) {
        var gaps = new ArrayList<FieldReason>();
        conditions(it)
                .failing()
                .forEach(condition -> gaps.add(
                        new FieldReason(FIELDS.getOrDefault(condition.code(), condition.code()), condition.fact())));
        if (it.unit().contactName().isBlank()) {
            gaps.add(new FieldReason("unit.contactName", "没有填联系人。"));
        }
        if (it.unit().contactPhone().isBlank()) {
            gaps.add(new FieldReason("unit.contactPhone", "没有填联系电话。"));
        }
        for (var material : Material.values()) {
            material.gapIn(it.paper(material.name()))
                    .ifPresent(gap -> gaps.add(new FieldReason("papers." + material.name(), gap)));
        }
        return gaps;
    }

    OpenReview ofMaterials(BaseApplication it) {
        var asked = Stream.concat(
                conditions(it).all().stream()
                        .map(condition -> new ReviewQuestion(
                                condition.code(),
                                condition.question(),
                                shortened(condition.fact()),
                                condition.answer(),
                                policy.clause(condition.point()))),
                Stream.of(Material.values())
                        .map(material -> new ReviewQuestion(
                                material.name(),
                                material.label(),
                                shortened(it.paper(material.name()).fact()),
                                ReviewAnswer.TO_CHECK,
                                policy.clause(PolicyPoint.ACCREDITATION_MATERIALS))));
        return review(it, materials(it.id()), MATERIAL, false, asked.toList(), PolicyPoint.MATERIAL_REVIEW);
    }

    OpenReview ofSite(BaseApplication it) {
        var asked = Stream.of(Aspect.values())
                .map(aspect -> new ReviewQuestion(
                        aspect.name(),
                        aspect.label(),
                        shortened(known(it, aspect)),
                        ReviewAnswer.TO_CHECK,
                        policy.clause(PolicyPoint.SITE_ASSESSMENT)))
                .toList();
        return review(it, site(it.id()), SITE, true, asked, PolicyPoint.SITE_ASSESSMENT);
    }

    /** What the papers say of an aspect, and what the unit has improved since. */
    private static String known(BaseApplication it, Aspect aspect) {
        var said = switch (aspect) {
            case PLACE -> it.unit().address();
            case RULES -> it.paper(Material.TRAINEE_RULES.name()).fact();
            case TRAINING -> it.paper(Material.TRAINING_CONDITIONS.name()).fact();
            case MENTORS -> "在职 " + it.unit().headcount() + " 人；带教安排现场问";
            case MANAGEMENT -> it.paper(Material.BASE_PROFILE.name()).fact();
        };
        var improved = it.paper(aspect.name());
        return improved.blank() ? said : "改进：" + improved.fact() + "。原报：" + said;
    }

    private OpenReview review(
            BaseApplication it,
            SubjectRef subject,
            String kind,
            boolean secondStage,
            List<ReviewQuestion> asked,
            PolicyPoint basis) {
        var unit = it.unit();
        return new OpenReview(
                subject,
                kind,
                unit.name(),
                it.no() + " · " + districts.byCode(unit.districtCode()).name(),
                districts.firstReviewOffice(unit.districtCode()),
                secondStage,
                asked,
                List.of(
                        new Fact("单位", unit.name()),
                        new Fact("信用代码", unit.creditCode()),
                        new Fact(
                                "性质",
                                unit.orgType() == null ? "" : unit.orgType().label()),
                        new Fact("地址", unit.address()),
                        new Fact("联系人", unit.contactName() + " " + Mask.phone(unit.contactPhone())),
                        new Fact("申报人", people.nameOf(it.applicantId())),
                        new Fact("原件", "申报人承诺属实；证照和制度原件在条件评估时核对")),
                policy.clause(basis));
    }

    private static String shortened(String fact) {
        return fact.length() <= LONGEST_FACT ? fact : fact.substring(0, LONGEST_FACT - 1) + "…";
    }
}
