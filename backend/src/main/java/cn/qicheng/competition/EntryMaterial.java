package cn.qicheng.competition;

import io.micronaut.serde.annotation.Serdeable;

/** A file that came with an entry, without its content. */
@Serdeable
public record EntryMaterial(
        String id, MaterialKind kind, String fileName, String mediaType, int bytes, String sha256) {}
