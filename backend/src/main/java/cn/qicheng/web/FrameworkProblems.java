package cn.qicheng.web;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HateoasErrorResponseProcessor;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Says in our words what the framework refuses by itself: bodies it cannot read, unknown paths, wrong methods. */
@Singleton
@Replaces(HateoasErrorResponseProcessor.class)
class FrameworkProblems implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var cause = context.getRootCause().orElse(null);
        if (cause instanceof ConstraintViolationException violations) {
            return Problem.fill(response.status(422), invalid(violations));
        }
        return Problem.fill(response, ofStatus(response.code()));
    }

    private static DomainProblem invalid(ConstraintViolationException violations) {
        var reasons = violations.getConstraintViolations().stream()
                .map(violation -> new FieldReason(fieldOf(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldReason::field))
                .toList();
        return new DomainProblem(Kind.REFUSED, "WEB-106", "有 %d 处填写不对，请按提示改好再交。".formatted(reasons.size()))
                .naming(reasons);
    }

    /** Drops the method and parameter names in front: the phone knows fields, not controllers. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        var names = new java.util.ArrayList<String>();
        for (Path.Node node : violation.getPropertyPath()) {
            names.add(node.toString());
        }
        var own = names.size() > 2 ? names.subList(2, names.size()) : List.of(names.getLast());
        return String.join(".", own);
    }

    private static DomainProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> new DomainProblem(Kind.NOT_SIGNED_IN, "WEB-107", "登录已过期，请重新登录。");
            case 403 -> new DomainProblem(Kind.FORBIDDEN, "WEB-108", "当前身份没有权限办这件事。可在“我的”里换身份。");
            case 404 -> new DomainProblem(Kind.ABSENT, "WEB-109", "没有找到要看的内容，可能已经撤下。");
            case 405 -> new DomainProblem(Kind.UNREADABLE, "WEB-110", "这个地址不支持这种操作。");
            case 406, 415 -> new DomainProblem(Kind.UNREADABLE, "WEB-111", "内容格式不支持，请求要用 JSON，文件要用表单上传。");
            case 413 -> new DomainProblem(Kind.TOO_LARGE, "WEB-112", "内容太大，服务器没有接收。文件请控制在 5 MB 以内。");
            case 429 -> new DomainProblem(Kind.TOO_MANY, "WEB-113", "点得太快了，请稍等几秒再试。");
            default ->
                status >= 500
                        ? new DomainProblem(Kind.BUSY, "WEB-500", "系统出错了，你填的内容没有丢。请稍后再试。")
                        : new DomainProblem(Kind.UNREADABLE, "WEB-114", "请求的内容读不出来，请检查后再交。");
        };
    }
}
