package cn.qicheng.stipend.store;

import cn.qicheng.stipend.domain.Restriction;
import cn.qicheng.stipend.domain.Restrictions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
class JdbcRestrictions implements Restrictions {

    private static final int LIVE = 1;

    private final RestrictionRows rows;

    JdbcRestrictions(RestrictionRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Restriction restriction) {
        rows.save(RestrictionRow.of(restriction));
    }

    @Override
    public Restriction moved(Restriction restriction) {
        return rows.update(RestrictionRow.of(restriction)).restriction();
    }

    @Override
    public Optional<Restriction> byId(String id) {
        return rows.findById(id).map(RestrictionRow::restriction);
    }

    @Override
    public Map<String, Restriction> standing(Collection<String> subjectIds) {
        return subjectIds.isEmpty()
                ? Map.of()
                : rows.findBySubjectIdInAndLive(subjectIds, LIVE).stream()
                        .map(RestrictionRow::restriction)
                        .collect(Collectors.toMap(Restriction::subjectId, Function.identity()));
    }

    @Override
    public List<Restriction> of(String subjectId) {
        return rows.findBySubjectIdOrderByIdDesc(subjectId).stream()
                .map(RestrictionRow::restriction)
                .toList();
    }
}
