package cn.qicheng.traineeship;

import java.time.LocalDate;

/**
 * A traineeship ends by a reason of the document; whether its regime was followed is for whoever asks.
 *
 * @param lastDay the last day that counts
 */
public record EndAgreement(String agreementId, EndingReason reason, LocalDate lastDay) {}
