package cn.qicheng.judging.domain;

import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.kernel.Digest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is declared before anybody scores, and never changed after (评审办法).
 *
 * @param panelSize judges per project
 * @param minimumSheets fewer signed sheets that count, and there is no result
 * @param trimFrom with at least this many sheets the highest and the lowest are left out; only for a trimmed mean
 * @param gapLimit hundredths between the highest and the lowest sheet; beyond it another judge is called
 * @param extraJudges how often that may happen for one project
 * @param minimumScore hundredths below which nobody is selected; 0 for none
 * @param severityLimit hundredths a judge may lie beside the colleagues before the report points it out
 * @param blind whether judges see numbers instead of names
 */
public record RoundTerms(
        Rubric rubric,
        Averaging averaging,
        int panelSize,
        int minimumSheets,
        int trimFrom,
        int gapLimit,
        int extraJudges,
        int minimumScore,
        int severityLimit,
        boolean blind,
        List<TieBreak> tieBreaks) {

    private static final int SMALLEST_TRIM = 3;

    /** How sheets become one score. */
    public enum Averaging {
        MEAN,
        TRIMMED_MEAN
    }

    public RoundTerms {
        tieBreaks = List.copyOf(tieBreaks);
    }

    /** Returns what keeps the terms from being declared; empty if nothing does. */
    public List<String> faults() {
        var faults = new ArrayList<>(rubric.faults());
        if (panelSize < 1) {
            faults.add("每个项目至少 1 位评委");
        }
        if (minimumSheets < 1 || minimumSheets > panelSize) {
            faults.add("有效评分表的下限在 1 到 %d 之间".formatted(panelSize));
        }
        if (averaging == Averaging.TRIMMED_MEAN && trimFrom < SMALLEST_TRIM) {
            faults.add("去掉最高分和最低分，至少要 3 张评分表");
        }
        if (tieBreaks.isEmpty() || tieBreaks.getLast().kind() != TieBreak.Kind.LOT) {
            faults.add("同分的比较顺序要以抽签结尾，不然可能分不出先后");
        }
        for (var step : tieBreaks) {
            if (step.kind() == TieBreak.Kind.CRITERION
                    && rubric.criteria().stream().noneMatch(line -> line.code().equals(step.criterion()))) {
                faults.add("同分比较用到了细则里没有的一项：" + step.criterion());
            }
        }
        return faults;
    }

    /** Whether sheets this many are trimmed before they are averaged. */
    public boolean trims(int sheets) {
        return averaging == Averaging.TRIMMED_MEAN && sheets >= trimFrom;
    }

    /** Returns the terms as they are hashed, published and sealed. */
    public Map<String, Object> canonical() {
        var text = new LinkedHashMap<String, Object>();
        text.put("rubricVersion", rubric.version());
        text.put(
                "criteria",
                rubric.criteria().stream()
                        .map(line -> Map.of(
                                "code", line.code(),
                                "name", line.name(),
                                "hint", line.hint(),
                                "weight", line.weight()))
                        .toList());
        text.put("averaging", averaging.name());
        text.put("panelSize", panelSize);
        text.put("minimumSheets", minimumSheets);
        text.put("trimFrom", trimFrom);
        text.put("gapLimit", gapLimit);
        text.put("extraJudges", extraJudges);
        text.put("minimumScore", minimumScore);
        text.put("severityLimit", severityLimit);
        text.put("blind", blind);
        text.put("tieBreaks", tieBreaks.stream().map(TieBreak::code).toList());
        return text;
    }

    /** Returns the fingerprint that is published with the declaration. */
    public String fingerprint() {
        return Digest.sha256(CanonicalJson.of(canonical()));
    }
}
