package cn.qicheng.stipend.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All claims with their lines. At most one live line per agreement and month; the table enforces it. */
public interface StipendClaims {

    /** Which claims somebody may see and wants to see. Null texts stand for all. */
    record Wanted(
            boolean wholeCity,
            Collection<String> offices,
            Collection<String> bases,
            String state,
            String baseId,
            String words) {}

    /** A state and how many claims wait in it, since when at the longest. */
    record Waiting(ClaimState state, long count, Instant oldestSince) {}

    void add(StipendClaim claim, List<StipendLine> lines);

    /** Stores the claim after a move; refuses if somebody else moved it meanwhile. */
    StipendClaim moved(StipendClaim claim, ClaimStep step);

    StipendLine moved(StipendLine line);

    /** Stores a claim that was set aside from another, with its lines and the way so far, and what is left of the other. */
    void setAside(StipendClaim aside, List<StipendLine> lines, List<ClaimStep> wayOfAside, StipendClaim left);

    /** Returns the submitted claim and all that were set aside from it, oldest first. */
    List<StipendClaim> family(String submittedId);

    Optional<StipendClaim> claim(String id);

    /**
     * Returns the claim and keeps everybody else from it until the act is done. Two trainees who confirm the last two
     * lines at the same moment must not both believe that the other is missing; call it before any other look.
     */
    Optional<StipendClaim> claimAlone(String id);

    /** Like {@link #claimAlone}, for the claim of a line. */
    Optional<StipendClaim> claimOfLineAlone(String lineId);

    List<StipendClaim> claims(Collection<String> ids);

    Optional<StipendLine> line(String id);

    List<StipendLine> lines(Collection<String> claimIds);

    /** Returns every line of the agreement, also of rejected claims, oldest first. */
    List<StipendLine> linesOf(String agreementId);

    /** Returns the live lines among the sheets. */
    List<StipendLine> liveLines(Collection<String> sheetIds);

    /** Returns the live lines of the people, whatever agreement they belong to. */
    List<StipendLine> liveLinesOf(Collection<String> personIds);

    List<ClaimStep> steps(Collection<String> claimIds);

    List<StipendClaim> list(Wanted wanted, int page, int size);

    long count(Wanted wanted);

    /** Counts the claims in those states. */
    List<Waiting> waiting(Wanted wanted, Collection<ClaimState> states);

    /** A claim whose base says it has paid, and how many trainees say the money did not come, since when at the longest. */
    record Missing(String claimId, String baseName, long lines, Instant oldestSince) {}

    /** Returns the claims of those offices whose base has the money since before then and has not passed all of it on. */
    List<Missing> late(Collection<String> offices, Instant before, int most);

    /** Returns the claims of those offices with trainees who have said nothing since before then. */
    List<Missing> silent(Collection<String> offices, Instant before, int most);

    /** Returns the claims of those offices with money that trainees miss, the longest missed first. */
    List<Missing> missing(Collection<String> offices, int most);

    /** Returns the lines a trainee has to answer. */
    List<StipendLine> linesToConfirm(String personId);
}
