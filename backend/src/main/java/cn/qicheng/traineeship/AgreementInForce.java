package cn.qicheng.traineeship;

import java.time.LocalDate;

/** An agreement was filed, and its term runs from the day it was signed. Spoken inside the filing's transaction. */
public record AgreementInForce(
        String agreementId, String personId, String baseId, String mentorPersonId, LocalDate signedOn, int months) {}
