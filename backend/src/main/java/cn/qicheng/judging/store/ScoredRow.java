package cn.qicheng.judging.store;

import io.micronaut.core.annotation.Introspected;

/** Whom a judge has scored in another round. */
@Introspected
record ScoredRow(String judgeId, String entityKey) {}
