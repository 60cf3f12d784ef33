package cn.qicheng.traineeship;

import java.time.LocalDate;

/** A term was served to its last day. Spoken inside the completing transaction. */
public record AgreementCompleted(
        String agreementId, String personId, String baseId, String mentorPersonId, LocalDate endsOn) {}
