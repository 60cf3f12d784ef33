package cn.qicheng.audit;

import cn.qicheng.kernel.Role;
import java.time.Instant;

/** One move as read back: who, in which role, when, from where to where, and why. */
public record AuditEntry(
        int seq, Instant at, String actorId, Role role, String move, String fromState, String toState, String reason) {}
