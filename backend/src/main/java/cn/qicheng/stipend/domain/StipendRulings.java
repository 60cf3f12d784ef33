package cn.qicheng.stipend.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All rulings ever made, granted and refused, with every rule's outcome and the inputs it had. */
public interface StipendRulings {

    /** Who asked about which sheet, and when. */
    record Asked(String agreementId, String sheetId, String baseId, String actorId, Instant at) {}

    /** Stores the ruling and returns its id. */
    String add(Asked asked, StipendCase stipendCase, StipendRuling ruling);

    /** Returns the stored checks by ruling, in the order of the rules. */
    Map<String, List<StipendCheck>> checks(Collection<String> rulingIds);
}
