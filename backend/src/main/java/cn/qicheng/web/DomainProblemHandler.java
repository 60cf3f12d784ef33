package cn.qicheng.web;

import cn.qicheng.kernel.DomainProblem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Turns a deliberate "no" into its problem answer. */
@Singleton
class DomainProblemHandler implements ExceptionHandler<DomainProblem, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, DomainProblem problem) {
        return Problem.answer(problem);
    }
}
