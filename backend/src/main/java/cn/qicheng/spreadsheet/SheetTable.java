package cn.qicheng.spreadsheet;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A table to be written.
 *
 * <p>Cells may be text, {@link Integer}, {@link Long}, {@link java.time.LocalDate}, {@link cn.qicheng.kernel.Money} (as
 * yuan) or null. Ids and account numbers are text and stay text.
 *
 * @param by who asked for it; stands in the last line
 */
public record SheetTable(
        String name, List<String> headings, List<? extends List<? extends Object>> lines, String by, Instant at) {

    public SheetTable {
        headings = List.copyOf(headings);
        var width = headings.size();
        if (Objects.requireNonNull(lines).stream().anyMatch(line -> line.size() != width)) {
            throw new IllegalArgumentException("a line of " + name + " does not have " + width + " cells");
        }
    }
}
