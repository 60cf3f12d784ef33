package cn.qicheng.traineeship;

import java.time.LocalDate;

/** A base and a graduate have agreed: the text is to be drawn up. */
public record OpenAgreement(
        String registrationId,
        String personId,
        String baseId,
        String positionId,
        String mentorPersonId,
        LocalDate intentionOn) {}
