package cn.qicheng.stipend.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.qicheng.stipend.domain.StipendCheck;
import cn.qicheng.stipend.domain.StipendRulings;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A ruling is one row with its inputs and its checks; older ones have their checks in a table of their own. */
@Singleton
class JdbcStipendRulings implements StipendRulings {

    private static final Argument<List<CheckText>> CHECKS = Argument.listOf(CheckText.class);

    private final RulingRows rulings;
    private final CheckRows checks;
    private final ObjectMapper json;

    JdbcStipendRulings(RulingRows rulings, CheckRows checks, ObjectMapper json) {
        this.rulings = rulings;
        this.checks = checks;
        this.json = json;
    }

    @Override
    public List<String> addAll(List<Ruled> ruled) {
        var rows = ruled.stream().map(RulingRow::of).toList();
        rulings.saveAll(rows);
        return rows.stream().map(RulingRow::id).toList();
    }

    @Override
    public Map<String, Kept> kept(Collection<String> rulingIds) {
        return rulingIds.isEmpty()
                ? Map.of()
                : rulings.findByIdIn(rulingIds).stream()
                        .map(RulingRow::kept)
                        .collect(toMap(Kept::id, Function.identity()));
    }

    @Override
    public Map<String, List<StipendCheck>> checks(Collection<String> rulingIds) {
        if (rulingIds.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<String, List<StipendCheck>>();
        for (var row : rulings.findByIdIn(rulingIds)) {
            var text = row.checks();
            if (text != null) {
                found.put(row.id(), read(text));
            }
        }
        var older = rulingIds.stream()
                .filter(id -> !found.containsKey(id))
                .distinct()
                .toList();
        if (!older.isEmpty()) {
            found.putAll(checks.findByRulingIdInOrderBySeq(older).stream()
                    .collect(groupingBy(CheckRow::rulingId, mapping(CheckRow::check, toList()))));
        }
        return found;
    }

    private List<StipendCheck> read(String text) {
        try {
            return json.readValue(text, CHECKS).stream().map(CheckText::check).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
