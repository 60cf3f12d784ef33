package cn.qicheng.judging.domain;

import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.kernel.Digest;
import java.util.Map;

/**
 * What a judge signs: the marks, a remark, and the fingerprint of the terms they were given under.
 *
 * @param marks by criterion
 */
public record ScoreSheet(
        String seatId,
        String roundId,
        String entryId,
        String judgeId,
        String termsHash,
        Map<String, Integer> marks,
        String remark) {

    public ScoreSheet {
        marks = Map.copyOf(marks);
    }

    /** Returns the text that is signed; the same sheet has one spelling. */
    public String text() {
        return CanonicalJson.of(Map.of(
                "seat", seatId,
                "round", roundId,
                "entry", entryId,
                "judge", judgeId,
                "terms", termsHash,
                "marks", marks,
                "remark", remark));
    }

    /** Returns the fingerprint: a second signature over the same fingerprint is the same signature. */
    public String fingerprint() {
        return Digest.sha256(text());
    }
}
