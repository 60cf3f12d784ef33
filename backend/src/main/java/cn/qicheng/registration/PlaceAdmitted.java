package cn.qicheng.registration;

import java.time.LocalDate;

/**
 * A base has taken a graduate in and named a mentor (达成意向). Spoken inside the admitting transaction; the agreement
 * grows from it.
 */
public record PlaceAdmitted(
        String registrationId,
        String personId,
        String baseId,
        String positionId,
        String mentorPersonId,
        LocalDate on) {}
