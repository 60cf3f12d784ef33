package cn.qicheng.position;

import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.web.Like;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filed posts, for reading. */
@Singleton
public class Positions {

    /** No id is empty: stands for "none" where SQL wants at least one value. */
    private static final List<String> NONE = List.of("");

    private final PositionRows rows;
    private final TraineeBases bases;
    private final Districts districts;

    Positions(PositionRows rows, TraineeBases bases, Districts districts) {
        this.rows = rows;
        this.bases = bases;
        this.districts = districts;
    }

    public PositionView view(String id) {
        return views(List.of(rows.findById(id).orElseThrow(PositionProblems::absent)))
                .getFirst();
    }

    /** Returns the posts that exist among the ids, by id. */
    public Map<String, PositionView> views(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : views(rows.findByIdIn(new HashSet<>(ids))).stream()
                        .collect(Collectors.toMap(PositionView::id, Function.identity()));
    }

    /** Returns every post filed for the year, of the whole city or of one district. */
    public List<PositionView> filed(int year, @Nullable String districtCode) {
        return views(
                districtCode == null
                        ? rows.findByYearAndStateOrderById(year, PositionState.FILED)
                        : rows.findByYearAndStateAndDistrictCodeOrderById(year, PositionState.FILED, districtCode));
    }

    /** Lists what the actor may see: an office its districts' posts, a member of a base those of the base. */
    public Page<PositionView> search(PositionSearch wanted, int page, int size, Actor actor) {
        var offset = (long) page * size;
        var likeQ = "%" + Like.literally(wanted.words()) + "%";
        var overseen =
                districts.overseenBy(actor).stream().filter(wanted::includes).toList();
        if (!overseen.isEmpty()) {
            var named = wanted.words().isEmpty() ? List.<String>of() : bases.idsNamed(wanted.words());
            var basesNamed = named.isEmpty() ? NONE : named;
            return new Page<>(
                    views(rows.search(overseen, wanted.categories(), likeQ, basesNamed, size, offset)),
                    rows.count(overseen, wanted.categories(), likeQ, basesNamed),
                    page,
                    size);
        }
        var own = basesOf(actor);
        return own.isEmpty()
                ? new Page<>(List.of(), 0, page, size)
                : new Page<>(
                        views(rows.searchOfBases(own, wanted.categories(), likeQ, size, offset)),
                        rows.countOfBases(own, wanted.categories(), likeQ),
                        page,
                        size);
    }

    private static Set<String> basesOf(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.BASE_ADMIN || grant.role() == Role.SUPERVISOR)
                .map(Actor.Grant::scope)
                .collect(Collectors.toSet());
    }

    private List<PositionView> views(List<PositionRow> found) {
        var hosts = bases.views(found.stream().map(PositionRow::baseId).collect(Collectors.toSet()));
        return found.stream()
                .map(row -> viewOf(
                        row,
                        hosts.containsKey(row.baseId())
                                ? hosts.get(row.baseId()).name()
                                : ""))
                .toList();
    }

    private PositionView viewOf(PositionRow row, String baseName) {
        return new PositionView(
                row.id(),
                row.baseId(),
                baseName,
                row.title(),
                row.major(),
                row.education().label(),
                row.headcount(),
                row.category(),
                row.category().label(),
                row.livingAllowanceFen(),
                row.lodging(),
                row.workplace(),
                row.duties(),
                row.districtCode(),
                districts.byCode(row.districtCode()).name(),
                row.year(),
                row.state());
    }
}
