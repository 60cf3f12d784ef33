package cn.qicheng.ending;

import cn.qicheng.content.Screening;

/** What the office found out about a base. */
public record ConcludeInspection(String inspectionId, boolean atFault, Screening finding) {}
