package cn.qicheng.notice.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All objections ever lodged. */
public interface Objections {

    /** How many wait for an answer, and since when the oldest does. */
    record Waiting(long count, Instant oldest) {}

    void add(Objection objection);

    Objection moved(Objection objection);

    Optional<Objection> byId(String id);

    /** Returns the objection and lets nobody else move it until this transaction ends. */
    Optional<Objection> byIdAlone(String id);

    /** Returns the objection of that number if it was lodged with that phone. */
    Optional<Objection> byNo(String no, String phoneIndex);

    List<Objection> ofPerson(String personId);

    /** Returns every objection to the notice, oldest first. */
    List<Objection> ofNotice(String noticeId);

    /** Lists those in one of the states; those that wait longest come first. */
    List<Objection> list(Collection<ObjectionState> states, int page, int size);

    long count(Collection<ObjectionState> states);

    Optional<Waiting> waiting();
}
