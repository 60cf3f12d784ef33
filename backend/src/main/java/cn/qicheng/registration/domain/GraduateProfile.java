package cn.qicheng.registration.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a graduate says about the studies.
 *
 * @param graduatedOn the day on the diploma
 * @param employed as the person declares; the bureau checks it
 * @param householdPlace for the file only, never limits anybody
 */
public record GraduateProfile(
        String personId,
        String school,
        Schooling education,
        boolean fullTime,
        LocalDate graduatedOn,
        String diplomaNo,
        boolean employed,
        @Nullable String householdPlace) {}
