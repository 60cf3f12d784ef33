package cn.qicheng.registration;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.People;
import cn.qicheng.identity.PersonCard;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.registration.domain.Applicant;
import cn.qicheng.registration.domain.EligibilityCase;
import cn.qicheng.registration.domain.EligibilityFinding;
import cn.qicheng.registration.domain.EligibilityRule;
import cn.qicheng.registration.domain.GraduateProfile;
import cn.qicheng.registration.domain.GraduateProfiles;
import cn.qicheng.registration.domain.ReadyPacks;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.registration.domain.Schooling;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where graduates keep their profile and see how 第十五条 answers for them. */
@Singleton
public class GraduateDesk {

    /** Long before anybody who could still be in the selection period. */
    private static final LocalDate EARLIEST_DIPLOMA = LocalDate.of(1980, 1, 1);

    /** Whoever graduates this summer may fill the profile in before. */
    private static final int YEARS_AHEAD = 1;

    private static final String NOBODYS_REGISTRATION = "";

    private final GraduateProfiles profiles;
    private final ReadyPacks packs;
    private final Registrations registrations;
    private final People people;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    GraduateDesk(
            GraduateProfiles profiles,
            ReadyPacks packs,
            Registrations registrations,
            People people,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.profiles = profiles;
        this.packs = packs;
        this.registrations = registrations;
        this.people = people;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public GraduateProfileView keep(KeepProfile act, Actor actor) {
        actor.mustHold(Role.GRADUATE);
        var today = ChinaTime.today(clock);
        if (act.graduatedOn().isBefore(EARLIEST_DIPLOMA) || act.graduatedOn().isAfter(today.plusYears(YEARS_AHEAD))) {
            throw RegistrationProblems.graduatedInFuture();
        }
        profiles.keep(new GraduateProfile(
                actor.personId(),
                act.school().strip(),
                Schooling.called(act.education()).orElseThrow(),
                act.fullTime(),
                act.graduatedOn(),
                act.diplomaNo().strip(),
                act.employed(),
                blankToNull(act.householdPlace())));
        packs.drop(actor.personId());
        audit.noted(new SubjectRef("GRADUATE_PROFILE", actor.personId()), "KEEP_PROFILE", actor, Role.GRADUATE, "本人填写");
        return profileOf(actor.personId());
    }

    public GraduateProfileView profileOf(String personId) {
        var card = people.cardOf(personId);
        var profile = profiles.of(personId);
        var missing = List.copyOf(missingOf(card, profile).keySet());
        return new GraduateProfileView(
                card.name().orElse(null),
                card.idNumberMasked().orElse(null),
                card.phoneMasked().orElse(null),
                profile.map(GraduateProfile::school).orElse(null),
                profile.map(said -> said.education().label()).orElse(null),
                profile.map(GraduateProfile::fullTime).orElse(null),
                profile.map(GraduateProfile::graduatedOn).orElse(null),
                profile.map(GraduateProfile::diplomaNo).orElse(null),
                profile.map(GraduateProfile::employed).orElse(null),
                profile.map(GraduateProfile::householdPlace).orElse(null),
                missing.isEmpty(),
                missing);
    }

    /** Returns how the conditions stand for the person today. */
    public EligibilityView eligibilityOf(String personId) {
        var today = ChinaTime.today(clock);
        var complete = missingOf(people.cardOf(personId), profiles.of(personId)).isEmpty();
        return view(judge(personId, NOBODYS_REGISTRATION, today), today, complete);
    }

    /** Judges anew on the day the agreement is signed, leaving out the registration it grows from. */
    public EligibilityView eligibilityOnSigning(String personId, String registrationId, LocalDate day) {
        return view(judge(personId, registrationId, day), day, true);
    }

    /** What is missing for a person, and how the conditions stand on a day. */
    record Judged(List<FieldReason> missing, List<EligibilityFinding> findings) {

        boolean ready() {
            return missing.isEmpty() && findings.stream().noneMatch(EligibilityFinding::fails);
        }
    }

    /** Judges ahead of time, for the day a window opens. */
    Judged judgedFor(String personId, LocalDate day) {
        var missing = missingOf(people.cardOf(personId), profiles.of(personId)).entrySet().stream()
                .map(field -> new FieldReason(field.getKey(), field.getValue()))
                .toList();
        return new Judged(missing, judge(personId, NOBODYS_REGISTRATION, day));
    }

    /** Returns how findings read, with their articles. */
    EligibilityView asRead(List<EligibilityFinding> findings, LocalDate day, boolean complete) {
        return view(findings, day, complete);
    }

    /** Returns the findings if the person may register today; refuses with all that is missing or does not hold. */
    List<EligibilityFinding> mustBeEligible(String personId, String registrationId) {
        return mustBeEligible(applicant(personId, registrationId));
    }

    /** What is known of the person now, leaving out one registration. */
    Applicant applicant(String personId, String exceptRegistrationId) {
        return new Applicant(
                people.cardOf(personId),
                profiles.of(personId),
                registrations.admittedOn(personId, exceptRegistrationId));
    }

    /** As above, from facts that were read before. */
    List<EligibilityFinding> mustBeEligible(Applicant applicant) {
        var missing = missingOf(applicant.card(), applicant.profile());
        if (!missing.isEmpty()) {
            throw RegistrationProblems.profileIncomplete(missing.entrySet().stream()
                    .map(field -> new FieldReason(field.getKey(), field.getValue()))
                    .toList());
        }
        var findings = judge(applicant, ChinaTime.today(clock));
        var failing = findings.stream().filter(EligibilityFinding::fails).toList();
        if (!failing.isEmpty()) {
            throw RegistrationProblems.notEligible(
                    failing.stream()
                            .map(finding -> new FieldReason(
                                    finding.rule().code(),
                                    finding.rule().question() + "：" + finding.fact() + adviceOf(finding)))
                            .toList(),
                    policy.clause(failing.getFirst().rule().point()));
        }
        return findings;
    }

    private List<EligibilityFinding> judge(String personId, String exceptRegistrationId, LocalDate day) {
        return judge(profiles.of(personId), registrations.admittedOn(personId, exceptRegistrationId), day);
    }

    /** As the rules answered when these facts were read; the same facts on the same day give the same answers. */
    List<EligibilityFinding> judge(Applicant applicant, LocalDate day) {
        return judge(applicant.profile(), applicant.admittedOn(), day);
    }

    private List<EligibilityFinding> judge(
            Optional<GraduateProfile> profile, Optional<LocalDate> admittedOn, LocalDate day) {
        return EligibilityRule.judgeAll(
                new EligibilityCase(profile, admittedOn, policy.traineeship(day).selectionPeriodYears(), day));
    }

    private EligibilityView view(List<EligibilityFinding> findings, LocalDate day, boolean complete) {
        return EligibilityView.of(findings, complete, day, policy.traineeship(day));
    }

    /** Field names with what to do, in the order of the form. */
    private static Map<String, String> missingOf(PersonCard card, Optional<GraduateProfile> profile) {
        var missing = new LinkedHashMap<String, String>();
        if (card.name().isEmpty() || card.idNumberMasked().isEmpty()) {
            missing.put("realName", "还没有实名");
        }
        if (card.phoneMasked().isEmpty()) {
            missing.put("phone", "还没有绑定手机号");
        }
        if (profile.isEmpty()) {
            for (var field : List.of("school", "education", "fullTime", "graduatedOn", "diplomaNo", "employed")) {
                missing.put(field, "还没有填");
            }
        }
        return missing;
    }

    private static String adviceOf(EligibilityFinding finding) {
        return finding.advice() == null ? "" : finding.advice();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
