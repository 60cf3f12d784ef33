package cn.qicheng.imports;

import java.util.List;

/** Counts of a judgement. */
record Tally(List<JudgedLine> lines) {

    static Tally of(List<JudgedLine> lines) {
        return new Tally(lines);
    }

    int count(LineStatus status) {
        return (int) lines.stream().filter(line -> line.status() == status).count();
    }

    /** Wrong cells, not wrong rows. */
    int errors() {
        return lines.stream().mapToInt(line -> line.errors().size()).sum();
    }
}
