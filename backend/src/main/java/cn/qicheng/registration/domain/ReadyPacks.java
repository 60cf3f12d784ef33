package cn.qicheng.registration.domain;

import java.util.List;
import java.util.Optional;

/** All ready packs. What a pack was judged from may change: whoever changes it drops the person's packs. */
public interface ReadyPacks {

    Optional<ReadyPack> of(String windowId, String personId);

    void keep(ReadyPack pack);

    /** Drops the packs of a person; returns the windows they were for. */
    List<String> drop(String personId);
}
