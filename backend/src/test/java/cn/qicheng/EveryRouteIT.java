package cn.qicheng;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * All routes × all roles, asked of the running product over HTTP. A new route is in here by
 * itself; one that does not say who may call it fails.
 */
@DisplayName("每个接口都写明谁能调用；别的角色、别人的对象一律不行")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteIT extends QichengIT {

    private final Map<Role, ApiClient> strangers = new EnumMap<>(Role.class);

    @BeforeAll
    void strangersWithEveryRole() {
        // Before the first test's own: a token must not begin in what is the future then.
        setClockBack();
        for (var role : Role.values()) {
            switch (role) {
                case GRADUATE, ENTREPRENEUR, JUDGE, CITY_OFFICER, FINANCE ->
                    strangers.put(role, signedIn(role, Actor.EVERYWHERE));
                case BASE_ADMIN, SUPERVISOR, DEPARTMENT -> strangers.put(role, signedIn(role, Ulid.next()));
                case DISTRICT_OFFICER -> strangers.put(role, signedIn(role, "NOWHERE"));
                case SYSTEM -> {}
            }
        }
    }

    private static List<Route> routes() {
        return Route.all(bean(Router.class));
    }

    @Test
    void the_product_has_routes() {
        assertThat(routes())
                .extracting(Route::template)
                .contains("/api/v1/me", "/api/v1/auth/wechat", "/api/v1/districts");
    }

    @Test
    void every_route_declares_who_may_call_it() {
        var known = new ArrayList<>(List.of(SecurityRule.IS_ANONYMOUS, SecurityRule.IS_AUTHENTICATED));
        Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM)
                .map(Role::name)
                .forEach(known::add);
        for (var route : routes()) {
            assertThat(route.callers()).as("%s declares @Secured", route).isNotEmpty();
            assertThat(known).as("%s names roles that exist", route).containsAll(route.callers());
        }
    }

    @Test
    void without_a_token_only_public_routes_answer() {
        for (var route : routes()) {
            var answer = route.ask(anonymous());
            if (route.anonymous()) {
                assertThat(answer.status())
                        .as("%s is public", route)
                        .isNotIn(403)
                        .isLessThan(500);
            } else {
                assertThat(answer.status()).as("%s without a token", route).isEqualTo(401);
                assertThat(answer.code()).as("%s without a token", route).isEqualTo("IDN-101");
            }
        }
    }

    @Test
    void a_role_that_is_not_named_is_refused() {
        for (var route : routes()) {
            strangers.forEach((role, stranger) -> {
                if (!route.admits(role)) {
                    var answer = route.ask(stranger);
                    assertThat(answer.status()).as("%s as %s", route, role).isEqualTo(403);
                    assertThat(answer.code()).as("%s as %s", route, role).isEqualTo("IDN-106");
                }
            });
        }
    }

    @Test
    void a_person_without_any_role_reaches_only_what_is_for_everybody() {
        var nobody = signedIn();
        for (var route : routes()) {
            if (!route.anonymous() && !route.callers().contains(SecurityRule.IS_AUTHENTICATED)) {
                assertThat(route.ask(nobody).status())
                        .as("%s without a role", route)
                        .isEqualTo(403);
            }
        }
    }

    /** The body is empty here, so 400 and 422 are fair answers too; real objects with real bodies are {@link SomebodyElsesObjectIT}. */
    @Test
    void an_id_nobody_has_yields_nothing_and_breaks_nothing_for_the_roles_that_are_named() {
        for (var route : routes()) {
            strangers.forEach((role, stranger) -> {
                if (route.admits(role) && route.namesAnObject()) {
                    assertThat(route.ask(stranger).status())
                            .as("%s as %s: %s", route, role, route.ask(stranger))
                            .isIn(400, 403, 404, 409, 415, 422);
                }
            });
        }
    }

    @Test
    void an_empty_body_or_no_filter_breaks_nothing_for_the_roles_that_are_named() {
        for (var route : routes()) {
            strangers.forEach((role, stranger) -> {
                if (route.admits(role) && !route.namesAnObject()) {
                    var answer = route.ask(stranger);
                    assertThat(answer.status())
                            .as("%s as %s: %s", route, role, answer)
                            .isLessThan(500);
                }
            });
        }
    }

    @Test
    void what_operators_see_is_not_public() {
        assertThat(root("/prometheus").status()).isEqualTo(401);
        for (var path : List.of(
                "/env", "/beans", "/loggers", "/routes", "/metrics", "/info", "/threaddump", "/refresh", "/stop")) {
            assertThat(root(path).status()).as(path).isIn(401, 404);
        }
        assertThat(root("/health").body()).isEqualTo("{\"name\":null,\"status\":\"UP\",\"details\":null}");
    }

    private static ApiClient.Answer root(String path) {
        return anonymous().getFromRoot(path);
    }
}
