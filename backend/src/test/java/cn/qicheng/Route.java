package cn.qicheng;

import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A route of the running product with what stands on it. */
record Route(HttpMethod method, String template, Set<String> callers, UriRouteInfo<?, ?> info) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /** Micronaut's own, guarded by its own setting {@code endpoints.*.sensitive}. */
    private static final String FRAMEWORK = "io.micronaut.";

    /** Every route of ours, in a stable order. */
    static List<Route> all(Router router) {
        return router.uriRoutes()
                .filter(info -> !info.getDeclaringType().getName().startsWith(FRAMEWORK))
                // A test's own route, made to fail.
                .filter(info -> !info.getUriMatchTemplate().toPathString().startsWith("/api/v1/probe"))
                // Micronaut answers HEAD where there is a GET, by the same method with the same guard.
                .filter(info -> info.getHttpMethod() != HttpMethod.HEAD)
                .map(info -> new Route(
                        info.getHttpMethod(), info.getUriMatchTemplate().toPathString(), callersOf(info), info))
                .sorted(Comparator.comparing(Route::template).thenComparing(Route::method))
                .toList();
    }

    /** Read as the framework's own rule reads it: what stands on the method goes before what stands on the class. */
    private static Set<String> callersOf(UriRouteInfo<?, ?> info) {
        return info.getTargetMethod()
                .getValue(Secured.class, String[].class)
                .map(callers -> (Set<String>) new TreeSet<>(Arrays.asList(callers)))
                .orElse(Set.of());
    }

    boolean anonymous() {
        return callers.contains(SecurityRule.IS_ANONYMOUS);
    }

    boolean admits(Role role) {
        return anonymous() || callers.contains(SecurityRule.IS_AUTHENTICATED) || callers.contains(role.name());
    }

    boolean namesAnObject() {
        return VARIABLE.matcher(template).results().anyMatch(found -> isId(found.group(1)));
    }

    private static boolean isId(String variable) {
        return variable.equals("id") || variable.endsWith("Id");
    }

    /** The path with this id in it; a variable of an enum gets its first constant. */
    String pathWith(String id) {
        return VARIABLE.matcher(template).replaceAll(found -> isId(found.group(1)) ? id : sample(found.group(1)));
    }

    private String sample(String variable) {
        return Arrays.stream(info.getTargetMethod().getArguments())
                .filter(argument -> argument.getName().equals(variable)
                        && argument.getType().isEnum())
                .map(argument -> ((Enum<?>) argument.getType().getEnumConstants()[0]).name())
                .findFirst()
                .orElse("x");
    }

    /** Asks for an object nobody has, with an empty body. */
    ApiClient.Answer ask(ApiClient who) {
        return ask(who, Ulid.next(), "{}");
    }

    ApiClient.Answer ask(ApiClient who, String id, Object body) {
        var path = pathWith(id);
        if (info.getConsumes().contains(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return who.upload(path, "empty.csv", new byte[0]);
        }
        return method == HttpMethod.GET ? who.get(path) : who.json(method.name(), path, body);
    }

    /** What the route is called in the table of {@link SomebodyElsesObjectIT}. */
    String name() {
        return method + " " + template.substring("/api/v1".length());
    }

    @Override
    public String toString() {
        return method + " " + template + " " + callers;
    }
}
