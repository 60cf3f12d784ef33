package cn.qicheng.competition.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All editions. */
public interface Editions {

    /**
     * Which editions; empty text and zero stand for all.
     *
     * @param phase OPEN, UPCOMING or PAST by the clock; empty for all
     * @param planned whether plans and cancelled ones are meant as well
     */
    record Wanted(String series, String level, String district, int year, String phase, boolean planned, Instant now) {}

    void add(Edition edition);

    /** Stores an edition that moved; fails if somebody else moved it meanwhile. */
    void moved(Edition edition);

    Optional<Edition> byId(String id);

    /** Holds the edition until the transaction ends: closing, judging and entering look at the same moment. */
    Optional<Edition> alone(String id);

    List<Edition> byIds(Collection<String> ids);

    /** Open ones first by their closing, then those to come, then the past, latest first. */
    List<Edition> list(Wanted wanted, int page, int size);

    long count(Wanted wanted);
}
