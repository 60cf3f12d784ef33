package cn.qicheng.judging.domain;

import java.util.Collection;
import java.util.Collections;

/** How far the sheets of one project lie apart, in hundredths. */
public final class Gap {

    public static int of(Collection<Integer> totals) {
        return totals.isEmpty() ? 0 : Collections.max(totals) - Collections.min(totals);
    }

    /**
     * Whether another judge is called: the panel has signed, its sheets lie further apart than declared, and it has not been
     * enlarged as often as declared. A gap that is exactly the limit calls nobody.
     */
    public static boolean callsAnother(RoundTerms terms, Collection<Integer> totals, int openSeats, int called) {
        return openSeats == 0 && called < terms.extraJudges() && of(totals) > terms.gapLimit();
    }

    private Gap() {}
}
