package cn.qicheng.competition.domain;

import cn.qicheng.competition.EntryMaterial;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files of entries. */
public interface Materials {

    void add(String entryId, EntryMaterial material, byte[] content, Instant at);

    /** Those that belong to the draft, oldest first. */
    List<EntryMaterial> ofDraft(String entryId);

    Optional<EntryMaterial> byId(String entryId, String materialId);

    byte[] content(String materialId);

    /** Takes a file out of the draft; {@code forGood} if nothing handed in has it. */
    void remove(String materialId, boolean forGood);
}
