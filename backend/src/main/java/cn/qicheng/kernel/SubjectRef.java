package cn.qicheng.kernel;

/**
 * What a review, a notice or an audit entry is about, without knowing the thing itself.
 *
 * @param kind the aggregate's name in upper case, e.g. {@code REGISTRATION}, {@code AGREEMENT}, {@code STIPEND_CLAIM}
 * @param id its ULID
 */
public record SubjectRef(String kind, String id) {}
