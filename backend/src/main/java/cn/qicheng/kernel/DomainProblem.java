package cn.qicheng.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A "no" that the product says on purpose. Anything else that is thrown is a bug and answers 500.
 *
 * <p>The detail is Chinese, for the person on the phone: what, which fact, what to do. It carries no personal data,
 * because it reaches the log as well.
 */
public class DomainProblem extends RuntimeException {

    /** Why the answer is no. The web layer alone knows which HTTP status that is. */
    public enum Kind {
        UNREADABLE,
        NOT_SIGNED_IN,
        FORBIDDEN,
        ABSENT,
        OUT_OF_ORDER,
        STALE,
        GONE,
        TOO_LARGE,
        REFUSED,
        TOO_EARLY,
        TOO_MANY,
        BUSY
    }

    /** One field of the request and why it does not stand. */
    public record FieldReason(String field, String reason) {}

    private final Kind kind;
    private final String code;
    private final String detail;
    private @Nullable Clause clause;
    private List<FieldReason> fields = List.of();
    private List<String> allowedMoves = List.of();
    private @Nullable Duration retryAfter;

    public DomainProblem(Kind kind, String code, String detail) {
        super(code + ": " + detail);
        this.kind = kind;
        this.code = code;
        this.detail = detail;
    }

    /** Names the article that the refusal rests on. */
    public DomainProblem under(Clause article) {
        this.clause = article;
        return this;
    }

    public DomainProblem naming(List<FieldReason> reasons) {
        this.fields = List.copyOf(reasons);
        return this;
    }

    /** Names what may be done instead, by the names of the moves. */
    public DomainProblem allowing(List<String> moves) {
        this.allowedMoves = List.copyOf(moves);
        return this;
    }

    public DomainProblem retryAfter(Duration wait) {
        this.retryAfter = wait;
        return this;
    }

    public final Kind kind() {
        return kind;
    }

    /** The stable key into docs/errors.md; the front end switches on this and on nothing else. */
    public final String code() {
        return code;
    }

    public final String detail() {
        return detail;
    }

    public final Optional<Clause> clause() {
        return Optional.ofNullable(clause);
    }

    public final List<FieldReason> fields() {
        return fields;
    }

    public final List<String> allowedMoves() {
        return allowedMoves;
    }

    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
