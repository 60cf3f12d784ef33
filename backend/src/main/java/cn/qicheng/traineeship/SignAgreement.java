package cn.qicheng.traineeship;

import cn.qicheng.traineeship.domain.SignatureMark;

/** A signature under the text with this fingerprint. */
public record SignAgreement(String agreementId, String contentHash, SignatureMark mark) {

    /** Signed with the full name in place of a handwriting. */
    public static SignAgreement byName(String agreementId, String contentHash, String name) {
        return new SignAgreement(agreementId, contentHash, new SignatureMark.Typed(name));
    }
}
