package cn.qicheng.traineeship;

import java.time.LocalDate;

/** The base's signature, which also names the accident insurance it bought. */
public record SignForBase(String agreementId, String contentHash, Cover cover) {

    public record Cover(String insurer, String policyNo, LocalDate from, LocalDate to) {}
}
