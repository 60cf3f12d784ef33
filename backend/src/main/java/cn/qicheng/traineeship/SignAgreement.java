package cn.qicheng.traineeship;

/** A signature under the text with this fingerprint. */
public record SignAgreement(String agreementId, String contentHash) {}
