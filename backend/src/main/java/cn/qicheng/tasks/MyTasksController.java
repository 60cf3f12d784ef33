package cn.qicheng.tasks;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.tasks.TasksView.Group;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/me/tasks")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "tasks")
class MyTasksController {

    private final List<TaskSource> sources;

    MyTasksController(List<TaskSource> sources) {
        this.sources = sources;
    }

    @Get
    @Operation(summary = "What waits for this person in one role, or in all roles held")
    TasksView tasks(@QueryValue @Nullable Role role, @Parameter(hidden = true) Actor actor) {
        var groups = rolesOf(actor, role).stream()
                .sorted()
                .flatMap(held -> sources.stream().flatMap(source -> source.tasksOf(actor, held).stream()))
                .map(group ->
                        new Group(group.kind(), group.title(), group.count(), group.oldestSince(), group.target()))
                .distinct()
                .toList();
        return new TasksView(groups.stream().mapToLong(Group::count).sum(), groups);
    }

    private static Set<Role> rolesOf(Actor actor, @Nullable Role wanted) {
        if (wanted != null) {
            actor.mustHold(wanted);
            return Set.of(wanted);
        }
        return actor.grants().stream().map(Actor.Grant::role).collect(Collectors.toSet());
    }
}
