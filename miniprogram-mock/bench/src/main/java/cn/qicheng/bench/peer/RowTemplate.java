package cn.qicheng.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows the product writes when it gives a place away, with gaps where they speak of this very person and place. Learned
 * from the product itself (see {@code Lesson}), so that the peers write what the product writes, also after the product has
 * changed its mind.
 *
 * @param fresh how many new ids one registration needs; the first is the registration's own
 * @param answer the body of the product's 201
 */
public record RowTemplate(int fresh, List<Table> tables, String answer) {

    private static final Pattern GAP = Pattern.compile("\\{\\{(person|window|position|key|[ut]\\d+)}}");
    private static final int TAIL = 10;

    /** The new rows of one table; a null value is NULL. */
    public record Table(String name, List<String> columns, List<List<@Nullable String>> rows) {}

    /** What fills the gaps. */
    public record Place(String person, String window, String position, String key, List<String> ids) {

        String registrationId() {
            return ids.getFirst();
        }

        private String fill(String gap) {
            return switch (gap.charAt(0)) {
                case 'w' -> window;
                case 'k' -> key;
                case 'u' -> ids.get(Integer.parseInt(gap.substring(1)));
                case 't' -> ids.get(Integer.parseInt(gap.substring(1))).substring(26 - TAIL);
                default -> gap.equals("person") ? person : position;
            };
        }
    }

    /** A text cut at its gaps, so that filling it is nothing but appending. */
    static final class Cut {

        private final List<String> texts = new ArrayList<>();
        private final List<String> gaps = new ArrayList<>();

        Cut(String template) {
            var matcher = GAP.matcher(template);
            var from = 0;
            while (matcher.find()) {
                texts.add(template.substring(from, matcher.start()));
                gaps.add(matcher.group(1));
                from = matcher.end();
            }
            texts.add(template.substring(from));
        }

        void fill(Place place, StringBuilder into) {
            for (var i = 0; i < gaps.size(); i++) {
                into.append(texts.get(i)).append(place.fill(gaps.get(i)));
            }
            into.append(texts.getLast());
        }
    }

    /** One INSERT per table, ready to be filled. */
    static final class Inserts {

        private final List<String> heads = new ArrayList<>();
        private final List<Cut> values = new ArrayList<>();
        private final Cut answer;
        private final int fresh;

        Inserts(RowTemplate template) {
            fresh = template.fresh();
            answer = new Cut(template.answer());
            for (var table : template.tables()) {
                heads.add("INSERT INTO " + table.name() + " (" + String.join(",", table.columns()) + ") VALUES ");
                var rows = new ArrayList<String>();
                for (var row : table.rows()) {
                    var literals = new ArrayList<String>();
                    row.forEach(value -> literals.add(literal(value)));
                    rows.add("(" + String.join(",", literals) + ")");
                }
                values.add(new Cut(String.join(",", rows)));
            }
        }

        int fresh() {
            return fresh;
        }

        /** One multi-row INSERT per table for all the places together. */
        List<String> of(List<Place> places) {
            var statements = new ArrayList<String>(heads.size());
            for (var t = 0; t < heads.size(); t++) {
                var sql = new StringBuilder(heads.get(t));
                for (var i = 0; i < places.size(); i++) {
                    if (i > 0) {
                        sql.append(',');
                    }
                    values.get(t).fill(places.get(i), sql);
                }
                statements.add(sql.toString());
            }
            return statements;
        }

        String answer(Place place) {
            var text = new StringBuilder();
            answer.fill(place, text);
            return text.toString();
        }

        private static String literal(@Nullable String value) {
            return value == null ? "NULL" : "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
        }
    }
}
