package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Clause;

/** One rule's outcome on one case, in words for the person. */
public record StipendCheck(StipendRule rule, boolean holds, String fact, Clause clause) {}
