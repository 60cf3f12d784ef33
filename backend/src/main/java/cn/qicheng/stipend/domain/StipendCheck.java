package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Clause;

/**
 * One rule's outcome on one case, in words for the person.
 *
 * @param warns it holds, and still somebody should look: the city's data says that this much does not refuse the month
 */
public record StipendCheck(StipendRule rule, boolean holds, boolean warns, String fact, Clause clause) {}
