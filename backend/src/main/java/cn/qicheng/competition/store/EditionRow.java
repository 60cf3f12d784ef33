package cn.qicheng.competition.store;

import cn.qicheng.competition.Rhythm;
import cn.qicheng.competition.domain.Edition;
import cn.qicheng.competition.domain.Edition.Period;
import cn.qicheng.competition.domain.Edition.Schedule;
import cn.qicheng.competition.domain.EditionState;
import cn.qicheng.policy.ContestLevel;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("competition_edition")
record EditionRow(
        @Id String id,
        String no,
        String name,
        String series,
        ContestLevel level,
        String districtCode,
        Rhythm rhythm,
        int year,
        int ordinal,
        @Nullable String sponsor,
        Instant opensAt,
        Instant closesAt,
        @Nullable LocalDate judgingFrom,
        @Nullable LocalDate judgingUntil,
        @Nullable String judgingTerms,
        EditionState state,
        @Nullable String cancelReason,
        @Nullable String slot,
        String policyVersion,
        @Version long version) {

    static EditionRow of(Edition edition) {
        return new EditionRow(
                edition.id(),
                edition.no(),
                edition.name(),
                edition.series(),
                edition.level(),
                edition.districtCode(),
                edition.period().rhythm(),
                edition.period().year(),
                edition.period().ordinal(),
                edition.sponsor(),
                edition.schedule().opensAt(),
                edition.schedule().closesAt(),
                edition.schedule().judgingFrom(),
                edition.schedule().judgingUntil(),
                edition.judgingTerms(),
                edition.state(),
                edition.cancelReason(),
                edition.slot(),
                edition.policyVersion(),
                edition.version());
    }

    Edition edition() {
        return new Edition(
                id,
                no,
                name,
                series,
                level,
                districtCode,
                new Period(rhythm, year, ordinal),
                new Schedule(opensAt, closesAt, judgingFrom, judgingUntil),
                sponsor,
                judgingTerms,
                state,
                cancelReason,
                policyVersion,
                version);
    }
}
