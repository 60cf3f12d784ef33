package cn.qicheng.judging.domain;

/**
 * What a judge has to do with somebody or something (利害关系). It meets an entry that carries the same key.
 *
 * @param key a credit code, a person's id or an entry's id; opaque here
 */
public record Tie(Kind kind, String key) {

    /** Why a judge does not score a project. */
    public enum Kind {
        EMPLOYER,
        RELATIVE,
        MENTOR,
        EARLIER_SCORE,
        DECLARED
    }
}
