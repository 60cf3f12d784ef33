package cn.qicheng.certificate.store;

import cn.qicheng.certificate.Grade;
import cn.qicheng.certificate.domain.Appraisal;
import cn.qicheng.certificate.domain.Certificate;
import cn.qicheng.certificate.domain.Completion;
import cn.qicheng.certificate.domain.CompletionState;
import cn.qicheng.certificate.domain.Retention;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@MappedEntity("completion")
record CompletionRow(
        @Id String agreementId,
        String personId,
        String baseId,
        String mentorPersonId,
        LocalDate endsOn,
        LocalDate appraiseDue,
        CompletionState state,
        @Nullable Grade attitude,
        @Nullable Grade skill,
        @Nullable Grade discipline,
        @Nullable Grade overall,
        @Nullable String words,
        @Nullable String appraisedBy,
        @Nullable Instant appraisedAt,
        @Nullable Boolean retained,
        @Nullable LocalDate contractFrom,
        @Nullable LocalDate contractUntil,
        @Nullable String retentionBy,
        @Nullable Instant retentionAt,
        @Nullable String certificateNo,
        @Nullable String traineeName,
        @Nullable String baseName,
        @Nullable String positionTitle,
        @Nullable LocalDate startsOn,
        @Nullable Integer months,
        @Nullable LocalDate issuedOn,
        @Nullable String contentHash,
        @Nullable String revokedReason,
        Instant since,
        @Version long version) {

    static CompletionRow of(Completion completion) {
        var given = completion.appraisal();
        var told = completion.retention();
        var issued = completion.certificate();
        return new CompletionRow(
                completion.agreementId(),
                completion.sides().personId(),
                completion.sides().baseId(),
                completion.sides().mentorPersonId(),
                completion.endsOn(),
                completion.appraiseDue(),
                completion.state(),
                given == null ? null : given.attitude(),
                given == null ? null : given.skill(),
                given == null ? null : given.discipline(),
                given == null ? null : given.overall(),
                given == null ? null : given.words(),
                given == null ? null : given.byPersonId(),
                given == null ? null : given.at(),
                told == null ? null : told.retained(),
                told == null ? null : told.contractFrom(),
                told == null ? null : told.contractUntil(),
                told == null ? null : told.byPersonId(),
                told == null ? null : told.at(),
                issued == null ? null : issued.no(),
                issued == null ? null : issued.traineeName(),
                issued == null ? null : issued.baseName(),
                issued == null ? null : issued.positionTitle(),
                issued == null ? null : issued.startsOn(),
                issued == null ? null : issued.months(),
                issued == null ? null : issued.issuedOn(),
                issued == null ? null : issued.hash(),
                completion.revokedReason(),
                completion.since(),
                completion.version());
    }

    Completion completion() {
        return new Completion(
                agreementId,
                new Completion.Sides(personId, baseId, mentorPersonId),
                endsOn,
                appraiseDue,
                state,
                appraisal(),
                retention(),
                certificate(),
                revokedReason,
                since,
                version);
    }

    private @Nullable Appraisal appraisal() {
        return appraisedBy == null
                ? null
                : new Appraisal(
                        Objects.requireNonNull(attitude),
                        Objects.requireNonNull(skill),
                        Objects.requireNonNull(discipline),
                        Objects.requireNonNull(overall),
                        Objects.requireNonNull(words),
                        appraisedBy,
                        Objects.requireNonNull(appraisedAt));
    }

    private @Nullable Retention retention() {
        return retained == null
                ? null
                : new Retention(
                        retained,
                        contractFrom,
                        contractUntil,
                        Objects.requireNonNull(retentionBy),
                        Objects.requireNonNull(retentionAt));
    }

    private @Nullable Certificate certificate() {
        return certificateNo == null
                ? null
                : new Certificate(
                        certificateNo,
                        Objects.requireNonNull(traineeName),
                        Objects.requireNonNull(baseName),
                        Objects.requireNonNull(positionTitle),
                        Objects.requireNonNull(startsOn),
                        endsOn,
                        Objects.requireNonNull(months),
                        overall,
                        Objects.requireNonNull(issuedOn));
    }
}
