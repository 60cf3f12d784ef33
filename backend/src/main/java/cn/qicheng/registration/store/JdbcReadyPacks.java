package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.EligibilityFinding;
import cn.qicheng.registration.domain.EligibilityRule;
import cn.qicheng.registration.domain.ReadyPack;
import cn.qicheng.registration.domain.ReadyPacks;
import cn.qicheng.review.ReviewAnswer;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcReadyPacks implements ReadyPacks {

    private static final Argument<List<KeptFinding>> FINDINGS = Argument.listOf(KeptFinding.class);

    private final ReadyPackRows rows;
    private final ObjectMapper json;

    JdbcReadyPacks(ReadyPackRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** A finding as it lies in the row. */
    @Serdeable
    record KeptFinding(
            String rule,
            ReviewAnswer answer,
            String fact,
            @Nullable String advice,
            String inputs) {

        static KeptFinding of(EligibilityFinding finding) {
            return new KeptFinding(
                    finding.rule().name(), finding.answer(), finding.fact(), finding.advice(), finding.inputs());
        }

        EligibilityFinding toFinding() {
            return new EligibilityFinding(EligibilityRule.valueOf(rule), answer, fact, advice, inputs);
        }
    }

    @Override
    public Optional<ReadyPack> of(String windowId, String personId) {
        return rows.pack(windowId, personId).map(this::pack);
    }

    @Override
    public void keep(ReadyPack pack) {
        rows.keepPack(
                pack.windowId(),
                pack.personId(),
                pack.ready(),
                written(pack),
                pack.judgedFor(),
                pack.ruleVersion(),
                pack.judgedAt());
    }

    @Override
    public List<String> drop(String personId) {
        var windows = rows.windowsOf(personId);
        if (!windows.isEmpty()) {
            rows.dropPacks(personId);
        }
        return windows;
    }

    private ReadyPack pack(ReadyPackRow row) {
        try {
            return new ReadyPack(
                    row.windowId(),
                    row.personId(),
                    row.ready(),
                    json.readValue(row.findings(), FINDINGS).stream()
                            .map(KeptFinding::toFinding)
                            .toList(),
                    row.judgedFor(),
                    row.ruleVersion(),
                    row.judgedAt());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("ready pack of window " + row.windowId(), unreadable);
        }
    }

    private String written(ReadyPack pack) {
        try {
            return json.writeValueAsString(
                    FINDINGS, pack.findings().stream().map(KeptFinding::of).toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
