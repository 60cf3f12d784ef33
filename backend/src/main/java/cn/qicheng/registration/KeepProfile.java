package cn.qicheng.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a graduate says about the studies; {@code education} is 专科, 本科, 硕士 or 博士. */
public record KeepProfile(
        String school,
        String education,
        boolean fullTime,
        LocalDate graduatedOn,
        String diplomaNo,
        boolean employed,
        @Nullable String householdPlace) {}
