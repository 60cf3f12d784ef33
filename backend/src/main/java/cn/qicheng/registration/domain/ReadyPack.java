package cn.qicheng.registration.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Papers and answers of a person, judged for the day a window opens (备好的材料).
 *
 * @param ready nothing is missing and no condition fails
 */
public record ReadyPack(
        String windowId,
        String personId,
        boolean ready,
        List<EligibilityFinding> findings,
        LocalDate judgedFor,
        String ruleVersion,
        Instant judgedAt) {

    public ReadyPack {
        findings = List.copyOf(findings);
    }

    /** Whether a tap on that day may rest on it. */
    public boolean standsOn(LocalDate day, String version) {
        return ready && judgedFor.equals(day) && ruleVersion.equals(version);
    }
}
