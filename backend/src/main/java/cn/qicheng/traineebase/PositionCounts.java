package cn.qicheng.traineebase;

import java.util.Collection;
import java.util.Map;

/** Tells how many posts each base has filed. Asked here, answered by the module upstairs that keeps the posts. */
public interface PositionCounts {

    /** Returns base id → count; a base without posts is absent. */
    Map<String, Integer> of(Collection<String> baseIds);
}
