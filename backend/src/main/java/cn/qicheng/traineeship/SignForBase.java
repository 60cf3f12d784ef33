package cn.qicheng.traineeship;

import cn.qicheng.traineeship.domain.SignatureMark;
import java.time.LocalDate;

/** The base's signature, which also names the accident insurance it bought. */
public record SignForBase(String agreementId, String contentHash, SignatureMark mark, Cover cover) {

    /** Signed with the full name in place of a handwriting. */
    public static SignForBase byName(String agreementId, String contentHash, String name, Cover cover) {
        return new SignForBase(agreementId, contentHash, new SignatureMark.Typed(name), cover);
    }

    public record Cover(String insurer, String policyNo, LocalDate from, LocalDate to) {}
}
