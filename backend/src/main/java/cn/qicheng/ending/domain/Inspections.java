package cn.qicheng.ending.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Inspections of bases. */
public interface Inspections {

    void add(BaseInspection inspection);

    void moved(BaseInspection inspection);

    Optional<BaseInspection> byId(String id);

    /** Those of the offices; open ones first, by their clock. */
    List<BaseInspection> ofOffices(Collection<String> offices, int size, long offset);

    long countOfOffices(Collection<String> offices);

    List<BaseInspection> openOf(Collection<String> offices);

    /** Open ones anywhere in the city where somebody's safety is at stake. */
    List<BaseInspection> openAlarms();
}
