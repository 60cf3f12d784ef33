package cn.qicheng.registration.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything that 第十五条 is judged by.
 *
 * @param profile empty until the person has filled it in
 * @param admittedOn when a base took the person in before, if one did
 * @param day the day it is judged on
 */
public record EligibilityCase(
        Optional<GraduateProfile> profile, Optional<LocalDate> admittedOn, int selectionPeriodYears, LocalDate day) {}
