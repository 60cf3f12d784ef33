package cn.qicheng.identity.web;

import cn.qicheng.identity.IdentityProblems;
import cn.qicheng.web.Problem;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in our words that a route is closed to this caller, and leaves a line for the operator. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class RefusedAccessHandler implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAccessHandler.class);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        var who = refused.getAuthentication();
        LOG.info(
                "{} {} refused to {}",
                request.getMethod(),
                request.getPath(),
                who == null ? "a stranger" : who.getName());
        return Problem.answer(refused.isForbidden() ? IdentityProblems.roleMissing() : IdentityProblems.notSignedIn());
    }
}
