package cn.qicheng.registration.domain;

import java.util.concurrent.CompletionStage;

/**
 * Where places are taken; the seam of the peak.
 *
 * <p>What every implementation keeps: an answer means a committed row; a person holds one place per window; no more places
 * than the quota; asked again for the same post, or with the same request key, the same registration comes back.
 */
public interface PlaceBook {

    /**
     * All that is stored when a place is taken, or nothing of it.
     *
     * @param registration with the id it will have whatever happens: a retry never makes another one
     * @param applicant the facts the conditions were judged by; the rules' answers and the district's review grow from them
     * @param requestKey made by the phone; the same key gets the same registration even after it was released
     */
    record Request(Registration registration, Applicant applicant, String requestKey) {}

    /**
     * A place held.
     *
     * @param fresh taken under this request's key
     * @param justTaken nothing can have happened to it yet
     */
    record Place(Registration registration, boolean fresh, boolean justTaken) {}

    /**
     * Asks for a place and never blocks. Completed after the commit, or exceptionally with the reason: none left, another
     * post held, too many in line.
     */
    CompletionStage<Place> ask(Request request);

    /** How many stand in line in this process. */
    int inLine();
}
