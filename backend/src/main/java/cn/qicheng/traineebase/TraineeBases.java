package cn.qicheng.traineebase;

import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.web.Like;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The register of bases, for reading. */
@Singleton
public class TraineeBases {

    private final TraineeBaseRows rows;
    private final Districts districts;

    TraineeBases(TraineeBaseRows rows, Districts districts) {
        this.rows = rows;
        this.districts = districts;
    }

    public TraineeBaseView view(String id) {
        return rows.findById(id).map(this::viewOf).orElseThrow(TraineeBaseProblems::absent);
    }

    /** Returns the bases that exist among the ids, by id. */
    public Map<String, TraineeBaseView> views(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : byKey(rows.findByIdIn(new HashSet<>(ids)), TraineeBaseView::id);
    }

    /** Returns the bases that exist among the credit codes, by credit code. */
    public Map<String, TraineeBaseView> byCreditCode(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : byKey(rows.findByCreditCodeIn(new HashSet<>(codes)), TraineeBaseView::creditCode);
    }

    /** Returns the ids of bases whose name contains the words. */
    public List<String> idsNamed(String q) {
        return rows.idsNamed("%" + Like.literally(q) + "%");
    }

    /** Lists what the actor's office oversees; {@code district} narrows it, {@code q} searches name and credit code. */
    public Page<TraineeBaseView> search(@Nullable String district, @Nullable String q, int page, int size, Actor actor) {
        var overseen = districts.overseenBy(actor).stream()
                .filter(code -> district == null || district.isBlank() || district.equals(code))
                .toList();
        if (overseen.isEmpty()) {
            return new Page<>(List.of(), 0, page, size);
        }
        var words = Like.literally(q == null ? "" : q.strip());
        var found = rows.search(overseen, "%" + words + "%", words + "%", size, (long) page * size);
        return new Page<>(
                found.stream().map(this::viewOf).toList(),
                rows.count(overseen, "%" + words + "%", words + "%"),
                page,
                size);
    }

    private Map<String, TraineeBaseView> byKey(List<TraineeBaseRow> found, Function<TraineeBaseView, String> key) {
        return found.stream().map(this::viewOf).collect(Collectors.toMap(key, Function.identity()));
    }

    private TraineeBaseView viewOf(TraineeBaseRow row) {
        return new TraineeBaseView(
                row.id(),
                row.name(),
                row.creditCode(),
                row.orgType(),
                row.orgType().label(),
                row.districtCode(),
                districts.byCode(row.districtCode()).name(),
                row.headcount(),
                row.address(),
                row.accreditedOn(),
                row.plaqueNo(),
                row.state());
    }
}
