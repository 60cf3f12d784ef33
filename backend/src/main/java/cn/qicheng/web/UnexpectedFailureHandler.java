package cn.qicheng.web;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;
import io.lettuce.core.RedisException;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything nobody expected. A dependency that is down or a lost race is told as such, with the advice to try again;
 * the rest is a bug and answers 500 with a number to quote, never with a stack trace.
 */
@Singleton
class UnexpectedFailureHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailureHandler.class);
    /** ER_CANT_AGGREGATE_2COLLATIONS: ids are ASCII columns, so a path with other letters names nothing. */
    private static final int CANNOT_BE_AN_ID = 1267;

    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var told = tell(cause);
            if (told != null) {
                LOG.warn(
                        "{} {} answered {}: {}", request.getMethod(), request.getPath(), told.code(), cause.toString());
                return Problem.answer(told);
            }
        }
        var requestId = RequestId.of(request);
        LOG.error("{} {} failed, request {}", request.getMethod(), request.getPath(), requestId, failure);
        return Problem.fill(
                HttpResponse.serverError(),
                new DomainProblem(Kind.BUSY, "WEB-500", "系统出错了，你填的内容没有丢。请稍后再试；要找人处理，请报编号 %s。".formatted(requestId)));
    }

    private static @Nullable DomainProblem tell(Throwable cause) {
        return switch (cause) {
            case DomainProblem problem -> problem;
            case TransactionSystemException lost -> inDoubt();
            case ConnectionException cut when cut.getCause() instanceof SQLException gone && isPlain(gone) -> inDoubt();
            case OptimisticLockException stale -> new DomainProblem(Kind.STALE, "WEB-103", "别人刚刚改动了这条记录。请刷新看最新内容后再办。");
            case SQLIntegrityConstraintViolationException duplicate ->
                new DomainProblem(Kind.OUT_OF_ORDER, "WEB-104", "这件事已经办过了，没有重复办理。请刷新看结果。");
            case SQLException mix when mix.getErrorCode() == CANNOT_BE_AN_ID -> absent();
            case SQLTransientException passing -> busy();
            case SQLNonTransientConnectionException down -> busy();
            case SQLRecoverableException down -> busy();
            case RedisException down -> busy();
            default -> null;
        };
    }

    private static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "WEB-109", "没有找到要看的内容，可能已经撤下。");
    }

    /** A connection that was closed under the transaction; one that could not be opened names its own kind of failure. */
    private static boolean isPlain(SQLException gone) {
        return gone.getClass() == SQLException.class;
    }

    /** The line to the database broke at the very end: the act may have been committed, and nobody can tell from here. */
    private static DomainProblem inDoubt() {
        return new DomainProblem(Kind.BUSY, "WEB-116", "最后一步时和数据库断了线，可能办成了，也可能没有，但不会只办一半。请刷新看结果，没有变化再点一次。")
                .retryAfter(A_MOMENT);
    }

    private static DomainProblem busy() {
        return new DomainProblem(Kind.BUSY, "WEB-105", "系统正在恢复，这次没有办成，也没有留下半截。请几秒后再点一次。").retryAfter(A_MOMENT);
    }
}
