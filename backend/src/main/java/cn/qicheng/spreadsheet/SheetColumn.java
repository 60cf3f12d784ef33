package cn.qicheng.spreadsheet;

import java.util.List;

/**
 * A column that a table may have.
 *
 * @param heading its name in our templates and in every message
 * @param needed a table without it is refused as a whole
 * @param aliases other headings that offices use for it
 * @param example what stands in the template's first row
 */
public record SheetColumn(String heading, boolean needed, List<String> aliases, String example) {

    public static SheetColumn needed(String heading, String example, String... aliases) {
        return new SheetColumn(heading, true, List.of(aliases), example);
    }

    public static SheetColumn optional(String heading, String example, String... aliases) {
        return new SheetColumn(heading, false, List.of(aliases), example);
    }

    boolean isCalled(String written) {
        var plain = Wording.heading(written);
        return !plain.isEmpty()
                && (plain.equals(Wording.heading(heading))
                        || aliases.stream()
                                .anyMatch(alias -> Wording.heading(alias).equals(plain)));
    }
}
