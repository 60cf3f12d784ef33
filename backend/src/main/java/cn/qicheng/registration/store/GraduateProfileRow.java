package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.GraduateProfile;
import cn.qicheng.registration.domain.Schooling;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("graduate_profile")
record GraduateProfileRow(
        @Id String personId,
        String school,
        Schooling education,
        boolean fullTime,
        LocalDate graduatedOn,
        String diplomaNo,
        boolean employed,
        @Nullable String householdPlace,
        Instant declaredAt,
        @Version long version) {

    static GraduateProfileRow of(GraduateProfile profile, Instant declaredAt, long version) {
        return new GraduateProfileRow(
                profile.personId(),
                profile.school(),
                profile.education(),
                profile.fullTime(),
                profile.graduatedOn(),
                profile.diplomaNo(),
                profile.employed(),
                profile.householdPlace(),
                declaredAt,
                version);
    }

    GraduateProfile toProfile() {
        return new GraduateProfile(
                personId, school, education, fullTime, graduatedOn, diplomaNo, employed, householdPlace);
    }
}
