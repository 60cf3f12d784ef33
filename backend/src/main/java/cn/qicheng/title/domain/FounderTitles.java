package cn.qicheng.title.domain;

import cn.qicheng.policy.FounderTier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All titles. */
public interface FounderTitles {

    void add(Collection<FounderTitle> nominated);

    /** Stores a title that moved; fails if somebody else moved it meanwhile. */
    FounderTitle moved(FounderTitle title);

    Optional<FounderTitle> byId(String id);

    Optional<FounderTitle> byCertificate(String no);

    List<FounderTitle> ofRound(String roundId);

    List<FounderTitle> ofEdition(String editionId);

    List<FounderTitle> ofPerson(String personId);

    /** Whether the entity has been nominated for the title, or has it. */
    boolean stands(FounderTier tier, String entityKey);

    /** Those awarded, latest first; an empty tier or district stands for all. */
    List<FounderTitle> awarded(String tier, String district, int page, int size);

    long countAwarded(String tier, String district);
}
