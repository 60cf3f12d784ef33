package cn.qicheng.competition.store;

import io.micronaut.core.annotation.Introspected;

/** Another entry of the same firm ({@code firm} 1) or person. */
@Introspected
record TwinRow(String id, String no, String editionId, String projectName, String state, int firm) {}
