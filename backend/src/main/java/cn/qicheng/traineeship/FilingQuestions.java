package cn.qicheng.traineeship;

import cn.qicheng.identity.People;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Clause;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.registration.EligibilityView;
import cn.qicheng.registration.GraduateDesk;
import cn.qicheng.registration.GraduateProfileView;
import cn.qicheng.review.Fact;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewQuestion;
import cn.qicheng.traineeship.domain.Agreement;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the bureau looks at before it puts an file on file: the materials of 第十七条（三）, and what the file itself
 * must hold. Our own records answer what they can; originals are for the officer's eyes.
 */
@Singleton
class FilingQuestions {

    private final People people;
    private final GraduateDesk graduates;
    private final PolicyBook policy;

    FilingQuestions(People people, GraduateDesk graduates, PolicyBook policy) {
        this.people = people;
        this.graduates = graduates;
        this.policy = policy;
    }

    List<ReviewQuestion> about(AgreementFile file) {
        var agreement = file.agreement();
        var asked = new ArrayList<ReviewQuestion>();
        asked.add(question(
                "AGREEMENT",
                "见习协议书双方已签字",
                "见习生 %s、基地 %s 签字，文本指纹 %s"
                        .formatted(
                                day(file.traineeSignedAt()),
                                day(file.baseSignedAt()),
                                agreement.contentHash().substring(0, 12)),
                ReviewAnswer.PASS,
                PolicyPoint.AGREEMENT));
        asked.add(question("APPLICATION_FORM", "见习申请表", "由报名和资格审核的记录生成", ReviewAnswer.PASS, PolicyPoint.FILING));
        asked.add(question(
                "ID_CARD",
                "身份证",
                "实名登记 %s，原件请核对"
                        .formatted(people.cardOf(agreement.personId())
                                .idNumberMasked()
                                .orElse("缺")),
                ReviewAnswer.TO_CHECK,
                PolicyPoint.FILING));
        asked.add(question("DIPLOMA", "毕业证", diploma(agreement.personId()), ReviewAnswer.TO_CHECK, PolicyPoint.FILING));
        asked.add(question("DISPATCH_CERTIFICATE", "报到证（选交）", "有就核对；没有也不影响备案", ReviewAnswer.PASS, PolicyPoint.FILING));
        asked.add(eligibility(agreement));
        asked.add(insurance(file));
        asked.add(question("MENTOR", "已指派带教老师", file.text().mentorName(), ReviewAnswer.PASS, PolicyPoint.MENTOR));
        asked.add(allowance(file));
        return asked;
    }

    List<Fact> facts(AgreementFile file) {
        var agreement = file.agreement();
        return List.of(
                new Fact("见习生", file.text().traineeName()),
                new Fact("基地", file.text().baseName()),
                new Fact("岗位", file.text().positionTitle()),
                new Fact("见习期", agreement.signedOn() + " 至 " + agreement.endsOn()),
                new Fact("签约时限", signingWeek(agreement)));
    }

    /** Late is told and not punished: the document leaves open what follows, and the trainee did not cause it. */
    private static String signingWeek(Agreement agreement) {
        var late = agreement.signedOn() == null ? 0 : agreement.week().daysLate(agreement.signedOn());
        return "%s 达成意向，应在 %s 前签，%s 签%s"
                .formatted(
                        agreement.intentionOn(),
                        agreement.signDueOn(),
                        agreement.signedOn(),
                        late == 0 ? "" : "，晚了 " + late + " 天");
    }

    private String diploma(String personId) {
        GraduateProfileView profile = graduates.profileOf(personId);
        return "%s，%s，证书号 %s，%s 签发，原件请核对"
                .formatted(profile.school(), profile.education(), profile.diplomaNo(), profile.graduatedOn());
    }

    /** Whoever was eligible when registering must still be on the day of signing, which is the day that counts. */
    private ReviewQuestion eligibility(Agreement agreement) {
        var signedOn = agreement.signedOn() == null ? agreement.intentionOn() : agreement.signedOn();
        var answer = graduates.eligibilityOnSigning(agreement.personId(), agreement.registrationId(), signedOn);
        var failing = answer.conditions().stream()
                .filter(condition -> condition.answer() == ReviewAnswer.FAIL)
                .map(EligibilityView.Condition::fact)
                .toList();
        return question(
                "ELIGIBLE_ON_SIGNING",
                "签约那天仍符合见习条件",
                failing.isEmpty() ? "%s 各项条件都符合".formatted(signedOn) : String.join("；", failing),
                failing.isEmpty() ? ReviewAnswer.PASS : ReviewAnswer.FAIL,
                PolicyPoint.SELECTION_PERIOD);
    }

    private ReviewQuestion insurance(AgreementFile file) {
        var agreement = file.agreement();
        var covered = file.insurance()
                .filter(insurance -> agreement.signedOn() != null
                        && agreement.endsOn() != null
                        && insurance.covers(agreement.signedOn(), agreement.endsOn()))
                .isPresent();
        return question(
                "INSURANCE",
                "意外伤害保险盖住整个见习期",
                file.insurance()
                        .map(insurance -> "%s %s，%s 至 %s"
                                .formatted(insurance.insurer(), insurance.policyNo(), insurance.from(), insurance.to()))
                        .orElse("没有保单"),
                covered ? ReviewAnswer.PASS : ReviewAnswer.FAIL,
                PolicyPoint.INSURANCE);
    }

    private ReviewQuestion allowance(AgreementFile file) {
        var agreement = file.agreement();
        var monthly = agreement.terms().stipend().plus(agreement.terms().livingAllowance());
        var years = Stream.of(Optional.ofNullable(agreement.signedOn()), Optional.ofNullable(agreement.endsOn()))
                .flatMap(Optional::stream)
                .map(LocalDate::getYear)
                .distinct()
                .toList();
        var met = years.stream()
                .allMatch(year -> policy.minimumWageEntered(year)
                        .filter(wage -> monthly.compareTo(wage) >= 0)
                        .isPresent());
        var standards = years.stream()
                .map(year -> "%d年标准 %s"
                        .formatted(
                                year,
                                policy.minimumWageEntered(year)
                                        .map(wage -> wage.yuan() + " 元")
                                        .orElse("还没有录入")))
                .collect(Collectors.joining("，"));
        return question(
                "LIVING_ALLOWANCE",
                "补贴加基地生活补贴不低于最低工资",
                "每月合计 %s 元；%s".formatted(monthly.yuan(), standards),
                met ? ReviewAnswer.PASS : ReviewAnswer.FAIL,
                PolicyPoint.LIVING_ALLOWANCE);
    }

    private ReviewQuestion question(String code, String question, String fact, ReviewAnswer answer, PolicyPoint point) {
        Clause clause = policy.clause(point);
        return new ReviewQuestion(code, question, fact, answer, clause);
    }

    private static String day(Optional<Instant> at) {
        return at.map(instant -> ChinaTime.dayOf(instant).toString()).orElse("未");
    }
}
