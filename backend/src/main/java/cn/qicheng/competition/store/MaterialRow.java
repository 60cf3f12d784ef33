package cn.qicheng.competition.store;

import cn.qicheng.competition.MaterialKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("competition_material")
record MaterialRow(
        @Id String id,
        String entryId,
        MaterialKind kind,
        String fileName,
        String mediaType,
        int bytes,
        String sha256,
        byte[] content,
        Instant addedAt,
        boolean removed) {}
