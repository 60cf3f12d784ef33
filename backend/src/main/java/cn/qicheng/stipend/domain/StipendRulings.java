package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All rulings ever made, granted and refused, with every rule's outcome and the inputs it had. */
public interface StipendRulings {

    /** Who asked about which sheet, and when. */
    record Asked(String agreementId, String sheetId, String baseId, String actorId, Instant at) {}

    /** A ruling as it was made, with what it looked at. */
    record Ruled(Asked asked, StipendCase stipendCase, StipendRuling ruling) {}

    /** Stores rulings with their inputs and checks; returns their ids in the same order. */
    List<String> addAll(List<Ruled> ruled);

    /** A ruling as it was stored: what it looked at, under which version, who asked and when. */
    record Kept(String id, Money amount, String ruleVersion, String inputs, String ruledBy, Instant ruledAt) {}

    /** Returns the stored rulings by their ids. */
    Map<String, Kept> kept(Collection<String> rulingIds);

    /** Returns the stored checks by ruling, in the order of the rules. */
    Map<String, List<StipendCheck>> checks(Collection<String> rulingIds);
}
