package cn.qicheng.competition.store;

import cn.qicheng.competition.CompetitionProblems;
import cn.qicheng.competition.domain.Edition;
import cn.qicheng.competition.domain.Editions;
import cn.qicheng.web.Like;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcEditions implements Editions {

    private final EditionRows rows;

    JdbcEditions(EditionRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Edition edition) {
        try {
            rows.save(EditionRow.of(edition));
        } catch (DataAccessException taken) {
            if (Taken.by("uk_competition_edition_slot", taken)) {
                throw CompetitionProblems.alreadyPlanned();
            }
            throw taken;
        }
    }

    @Override
    public void moved(Edition edition) {
        rows.update(EditionRow.of(edition));
    }

    @Override
    public Optional<Edition> byId(String id) {
        return rows.findById(id).map(EditionRow::edition);
    }

    @Override
    public Optional<Edition> alone(String id) {
        return rows.lock(id).map(EditionRow::edition);
    }

    @Override
    public List<Edition> byIds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.findByIdIn(ids).stream().map(EditionRow::edition).toList();
    }

    @Override
    public List<Edition> list(Wanted wanted, int page, int size) {
        return rows
                .search(
                        orAny(wanted.series()),
                        orAny(wanted.level()),
                        orAny(wanted.district()),
                        wanted.year(),
                        wanted.planned(),
                        wanted.phase(),
                        wanted.now(),
                        size,
                        (long) page * size)
                .stream()
                .map(EditionRow::edition)
                .toList();
    }

    @Override
    public long count(Wanted wanted) {
        return rows.count(
                orAny(wanted.series()),
                orAny(wanted.level()),
                orAny(wanted.district()),
                wanted.year(),
                wanted.planned(),
                wanted.phase(),
                wanted.now());
    }

    private static String orAny(String value) {
        if (value.isEmpty()) {
            return "%";
        }
        // A code is ASCII; the database refuses to compare anything else with its column.
        return value.chars().allMatch(c -> c < 128) ? Like.literally(value) : "-";
    }
}
