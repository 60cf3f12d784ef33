package cn.qicheng.registration.store;

import cn.qicheng.identity.PersonCard;
import cn.qicheng.registration.domain.Applicant;
import cn.qicheng.registration.domain.GraduateProfile;
import cn.qicheng.registration.domain.Schooling;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An applicant as kept beside a place until the district has the review. */
@Serdeable
record ApplicantFacts(
        String personId,
        @Nullable String name,
        @Nullable String idNumberMasked,
        @Nullable String phoneMasked,
        boolean phoneVerified,
        String school,
        Schooling education,
        boolean fullTime,
        LocalDate graduatedOn,
        String diplomaNo,
        boolean employed,
        @Nullable String householdPlace) {

    static ApplicantFacts of(Applicant applicant) {
        var profile = applicant.profile().orElseThrow();
        return new ApplicantFacts(
                applicant.personId(),
                applicant.card().name().orElse(null),
                applicant.card().idNumberMasked().orElse(null),
                applicant.card().phoneMasked().orElse(null),
                applicant.card().phoneVerified(),
                profile.school(),
                profile.education(),
                profile.fullTime(),
                profile.graduatedOn(),
                profile.diplomaNo(),
                profile.employed(),
                profile.householdPlace());
    }

    Applicant toApplicant() {
        return new Applicant(
                new PersonCard(
                        personId,
                        Optional.ofNullable(name),
                        Optional.ofNullable(idNumberMasked),
                        Optional.ofNullable(phoneMasked),
                        phoneVerified,
                        Optional.empty()),
                Optional.of(new GraduateProfile(
                        personId, school, education, fullTime, graduatedOn, diplomaNo, employed, householdPlace)),
                Optional.empty());
    }
}
