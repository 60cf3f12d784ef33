package cn.qicheng.judging.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All places on panels, with their sheets. */
public interface Seats {

    void add(Collection<Seat> seats);

    /** Stores a seat that moved or a draft; fails if somebody else moved it meanwhile. */
    Seat moved(Seat seat);

    /** Keeps the signed text beside the seat; it is never written a second time. */
    void keep(ScoreSheet sheet);

    Optional<Seat> byId(String id);

    /** All seats of one project, held until the transaction ends: the panel signs one after the other. */
    List<Seat> panelAlone(String roundId, String entryId);

    List<Seat> ofRound(String roundId);

    List<Seat> ofJudge(String roundId, String judgeId);

    /** The signed texts by seat. */
    List<String> signedTexts(String roundId);

    long open(String judgeId);
}
