package cn.qicheng.competition.store;

import cn.qicheng.competition.EntryMaterial;
import cn.qicheng.competition.domain.Materials;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcMaterials implements Materials {

    private final MaterialRows rows;

    JdbcMaterials(MaterialRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(String entryId, EntryMaterial material, byte[] content, Instant at) {
        rows.save(new MaterialRow(
                material.id(),
                entryId,
                material.kind(),
                material.fileName(),
                material.mediaType(),
                material.bytes(),
                material.sha256(),
                content,
                at,
                false));
    }

    @Override
    public List<EntryMaterial> ofDraft(String entryId) {
        return rows.heads(entryId).stream().map(MaterialHeadRow::material).toList();
    }

    @Override
    public Optional<EntryMaterial> byId(String entryId, String materialId) {
        return rows.head(entryId, materialId).map(MaterialHeadRow::material);
    }

    @Override
    public byte[] content(String materialId) {
        return rows.findById(materialId).orElseThrow().content();
    }

    @Override
    public void remove(String materialId, boolean forGood) {
        if (forGood) {
            rows.forget(materialId);
        } else {
            rows.setAside(materialId);
        }
    }
}
