package cn.qicheng.competition;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/**
 * What was handed in and counts: the form, the files it came with, and what the criteria said about it on that day. Never
 * changed, only replaced as a whole.
 */
@Serdeable
public record SubmittedEntry(
        EntryForm form,
        List<EntryMaterial> materials,
        List<FindingView> findings,
        LocalDate countedOn,
        String policyVersion) {

    public SubmittedEntry {
        materials = List.copyOf(materials);
        findings = List.copyOf(findings);
    }
}
