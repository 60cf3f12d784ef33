package cn.qicheng.competition.store;

import cn.qicheng.competition.EntryMaterial;
import cn.qicheng.competition.MaterialKind;
import io.micronaut.core.annotation.Introspected;

/** A file without its content: lists never read megabytes. */
@Introspected
record MaterialHeadRow(String id, String kind, String fileName, String mediaType, int bytes, String sha256) {

    EntryMaterial material() {
        return new EntryMaterial(id, MaterialKind.valueOf(kind), fileName, mediaType, bytes, sha256);
    }
}
