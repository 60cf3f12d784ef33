package cn.qicheng.title.store;

import cn.qicheng.policy.FounderTier;
import cn.qicheng.title.domain.FounderTitle;
import cn.qicheng.title.domain.FounderTitle.Certificate;
import cn.qicheng.title.domain.FounderTitle.Holder;
import cn.qicheng.title.domain.FounderTitle.Origin;
import cn.qicheng.title.domain.TitleState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code standing} is the entity while the title stands and NULL after it: one entity, one title of a kind. */
@MappedEntity("founder_title")
record TitleRow(
        @Id String id,
        FounderTier tier,
        String editionId,
        String roundId,
        String resultHash,
        String entryId,
        int resultRank,
        String points,
        String personId,
        String entityKey,
        String projectName,
        String entityName,
        String districtCode,
        @Nullable String poolKey,
        String scope,
        TitleState state,
        @Nullable String noticeId,
        @Nullable String certificateNo,
        @Nullable LocalDate grantedOn,
        @Nullable String grantedBy,
        @Nullable String documentNo,
        @Nullable String reason,
        @Nullable String standing,
        @Version long version) {

    static TitleRow of(FounderTitle title) {
        var certificate = title.certificate();
        return new TitleRow(
                title.id(),
                title.tier(),
                title.origin().editionId(),
                title.origin().roundId(),
                title.origin().resultHash(),
                title.origin().entryId(),
                title.origin().rank(),
                title.origin().points(),
                title.holder().personId(),
                title.holder().entityKey(),
                title.holder().projectName(),
                title.holder().entityName(),
                title.holder().districtCode(),
                title.poolKey(),
                title.scope(),
                title.state(),
                title.noticeId(),
                certificate == null ? null : certificate.no(),
                certificate == null ? null : certificate.grantedOn(),
                certificate == null ? null : certificate.grantedBy(),
                certificate == null ? null : certificate.documentNo(),
                title.reason(),
                title.stands() ? title.holder().entityKey() : null,
                title.version());
    }

    FounderTitle title() {
        return new FounderTitle(
                id,
                tier,
                new Origin(editionId, roundId, resultHash, entryId, resultRank, points),
                new Holder(personId, entityKey, projectName, entityName, districtCode),
                poolKey,
                scope,
                state,
                noticeId,
                certificateNo == null
                        ? null
                        : new Certificate(
                                certificateNo,
                                Objects.requireNonNull(grantedOn),
                                Objects.requireNonNull(grantedBy),
                                Objects.requireNonNull(documentNo)),
                reason,
                version);
    }
}
