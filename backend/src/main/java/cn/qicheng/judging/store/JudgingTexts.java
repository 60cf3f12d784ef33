package cn.qicheng.judging.store;

import cn.qicheng.judging.domain.Criterion;
import cn.qicheng.judging.domain.RoundTerms;
import cn.qicheng.judging.domain.RoundTerms.Averaging;
import cn.qicheng.judging.domain.Rubric;
import cn.qicheng.judging.domain.TieBreak;
import cn.qicheng.kernel.CanonicalJson;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes terms and marks as canonical JSON and reads them back. */
@Singleton
class JudgingTexts {

    /** The keys are those of {@link RoundTerms#canonical()}. */
    @Serdeable
    record Terms(
            String rubricVersion,
            List<Line> criteria,
            String averaging,
            int panelSize,
            int minimumSheets,
            int trimFrom,
            int gapLimit,
            int extraJudges,
            int minimumScore,
            int severityLimit,
            boolean blind,
            List<String> tieBreaks) {}

    @Serdeable
    record Line(String code, String name, String hint, int weight) {}

    private static final Argument<Map<String, Integer>> MARKS = Argument.mapOf(String.class, Integer.class);

    private final ObjectMapper json;

    JudgingTexts(ObjectMapper json) {
        this.json = json;
    }

    String write(RoundTerms terms) {
        return CanonicalJson.of(terms.canonical());
    }

    RoundTerms terms(String text) {
        var terms = read(text, Argument.of(Terms.class));
        return new RoundTerms(
                new Rubric(
                        terms.rubricVersion(),
                        terms.criteria().stream()
                                .map(line -> new Criterion(line.code(), line.name(), line.hint(), line.weight()))
                                .toList()),
                Averaging.valueOf(terms.averaging()),
                terms.panelSize(),
                terms.minimumSheets(),
                terms.trimFrom(),
                terms.gapLimit(),
                terms.extraJudges(),
                terms.minimumScore(),
                terms.severityLimit(),
                terms.blind(),
                terms.tieBreaks().stream().map(TieBreak::read).toList());
    }

    String write(Map<String, Integer> marks) {
        return CanonicalJson.of(marks);
    }

    Map<String, Integer> marks(String text) {
        return read(text, MARKS);
    }

    private <T> T read(String text, Argument<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
