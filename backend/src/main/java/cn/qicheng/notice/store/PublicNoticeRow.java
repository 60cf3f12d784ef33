package cn.qicheng.notice.store;

import cn.qicheng.notice.domain.NoticeState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;

@MappedEntity("public_notice")
record PublicNoticeRow(
        @Id String id,
        NoticeState state,
        LocalDate opensOn,
        LocalDate closesOn,
        boolean closesProvisional,
        String content,
        String contentHash,
        Instant issuedAt,
        @Version long version) {}
