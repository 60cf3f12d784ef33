package cn.qicheng.ending.store;

import cn.qicheng.ending.domain.EarlyEnding;
import cn.qicheng.ending.domain.EndingState;
import cn.qicheng.kernel.Role;
import cn.qicheng.traineeship.EndingReason;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code openMark} is 1 or NULL, so that the unique key over the agreement counts the open ones only. */
@MappedEntity("early_ending")
record EndingRow(
        @Id String id,
        String agreementId,
        String personId,
        String baseId,
        String office,
        EndingReason reason,
        String startedBy,
        Role startedAs,
        String words,
        Instant startedAt,
        LocalDate lastDay,
        EndingState state,
        @Nullable Integer openMark,
        @Nullable String answer,
        Instant since,
        @Version long version) {

    static EndingRow of(EarlyEnding ending) {
        return new EndingRow(
                ending.id(),
                ending.agreementId(),
                ending.personId(),
                ending.baseId(),
                ending.sides().office(),
                ending.reason(),
                ending.start().personId(),
                ending.start().as(),
                ending.start().words(),
                ending.start().at(),
                ending.lastDay(),
                ending.state(),
                ending.open() ? 1 : null,
                ending.answer(),
                ending.since(),
                ending.version());
    }

    EarlyEnding ending(List<EarlyEnding.Proof> evidence) {
        return new EarlyEnding(
                id,
                agreementId,
                new EarlyEnding.Sides(personId, baseId, office),
                reason,
                new EarlyEnding.Start(startedBy, startedAs, words, evidence, startedAt),
                lastDay,
                state,
                answer,
                since,
                version);
    }
}
