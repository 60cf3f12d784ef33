package cn.qicheng.position;

import cn.qicheng.traineebase.PositionCounts;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers the base list's question how many posts each base has filed. */
@Singleton
class FiledCounts implements PositionCounts {

    private final PositionRows rows;

    FiledCounts(PositionRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Integer> of(Collection<String> baseIds) {
        return baseIds.isEmpty()
                ? Map.of()
                : rows.countByBase(baseIds).stream()
                        .collect(Collectors.toMap(PositionRows.BaseCount::baseId, PositionRows.BaseCount::filed));
    }
}
