package cn.qicheng.attendance;

/**
 * A mentor leaves and another takes over.
 *
 * @param months as many as the administrator has seen in the preview
 */
public record HandOver(String baseId, String fromPersonId, String toPersonId, int months, String reason) {}
