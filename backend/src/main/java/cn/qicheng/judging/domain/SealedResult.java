package cn.qicheng.judging.domain;

import cn.qicheng.judging.domain.Selection.Choice;
import cn.qicheng.judging.domain.Selection.CutLine;
import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.kernel.Digest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A result with everything it was computed from, as bytes with one spelling and their fingerprint.
 * {@code docs/tools/recompute-ranking.mjs} computes it once more from the inputs and compares.
 *
 * @param text canonical JSON; never written a second time
 * @param fingerprint SHA-256 of the text in UTF-8
 */
public record SealedResult(String text, String fingerprint, Selection selection) {

    private static final int FORMAT = 1;

    /**
     * What is ranked.
     *
     * @param attempt counts from 1; a result after a reopening is a new attempt
     * @param replaces the fingerprint of the attempt before, or empty
     */
    public record Inputs(
            String roundId,
            int attempt,
            String replaces,
            RoundTerms terms,
            String seedHex,
            Collection<Contender> contenders,
            Collection<Limit> limits) {}

    public static SealedResult of(Inputs inputs) {
        var ranking = Ranking.of(inputs.terms(), inputs.seedHex(), inputs.contenders());
        var selection = Selection.of(inputs.terms(), ranking, inputs.limits());
        var document = new LinkedHashMap<String, Object>();
        document.put("format", FORMAT);
        document.put("round", inputs.roundId());
        document.put("attempt", inputs.attempt());
        document.put("replaces", inputs.replaces());
        document.put("terms", inputs.terms().canonical());
        document.put("termsSha256", inputs.terms().fingerprint());
        document.put("seed", inputs.seedHex());
        document.put("limits", limits(inputs.limits()));
        document.put("entries", entries(inputs));
        document.put(
                "ranking", selection.choices().stream().map(SealedResult::line).toList());
        document.put(
                "cutLines", selection.cutLines().stream().map(SealedResult::cut).toList());
        var text = CanonicalJson.of(document);
        return new SealedResult(text, Digest.sha256(text), selection);
    }

    private static List<Object> limits(Collection<Limit> limits) {
        var list = new ArrayList<Object>();
        limits.stream()
                .sorted(Comparator.comparing(Limit::key))
                .forEach(limit -> list.add(Map.of("key", limit.key(), "places", limit.places())));
        return list;
    }

    private static List<Object> entries(Inputs inputs) {
        var list = new ArrayList<Object>();
        inputs.contenders().stream()
                .sorted(Comparator.comparing(Contender::entryId))
                .forEach(contender -> list.add(Map.of(
                        "entry", contender.entryId(),
                        "enteredAt", contender.enteredAt().toEpochMilli(),
                        "limits", contender.limits(),
                        "barredBy", contender.barredBy(),
                        "sheets", sheets(contender))));
        return list;
    }

    private static List<Object> sheets(Contender contender) {
        var list = new ArrayList<Object>();
        contender.sheets().stream()
                .sorted(Comparator.comparing(Contender.Counted::judge))
                .forEach(sheet -> list.add(
                        Map.of("judge", sheet.judge(), "marks", sheet.marks(), "sha256", sheet.fingerprint())));
        return list;
    }

    private static Map<String, Object> line(Choice choice) {
        var line = new LinkedHashMap<String, Object>();
        line.put("rank", choice.placed().rank());
        line.put("entry", choice.placed().contender().entryId());
        line.put("score", choice.placed().score().mean().toString());
        line.put("points", choice.placed().score().mean().asPoints());
        line.put("decidedBy", choice.placed().decidedBy());
        line.put("fate", choice.fate().name());
        var why = choice.why();
        if (why != null) {
            line.put("belowLimit", why.limit());
            line.put("lastIn", why.lastIn() == null ? "" : why.lastIn());
            line.put("shortBy", why.shortBy().toString());
            line.put("behindBy", why.decidedBy());
        }
        return line;
    }

    private static Map<String, Object> cut(CutLine cut) {
        var line = new LinkedHashMap<String, Object>();
        line.put("limit", cut.limit());
        line.put("places", cut.places());
        line.put("taken", cut.taken());
        line.put("lastIn", cut.lastIn() == null ? "" : cut.lastIn());
        line.put("firstOut", cut.firstOut() == null ? "" : cut.firstOut());
        return line;
    }
}
