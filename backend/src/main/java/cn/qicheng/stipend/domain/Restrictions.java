package cn.qicheng.stipend.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All restrictions, lifted ones too. Of one subject at most one stands; the table enforces it. */
public interface Restrictions {

    void add(Restriction restriction);

    Restriction moved(Restriction restriction);

    Optional<Restriction> byId(String id);

    /** Returns those that stand, by subject: bases and people have ids of their own. */
    Map<String, Restriction> standing(Collection<String> subjectIds);

    /** Returns every restriction of a subject, latest first. */
    List<Restriction> of(String subjectId);
}
