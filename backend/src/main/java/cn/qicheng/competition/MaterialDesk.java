package cn.qicheng.competition;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.competition.domain.Editions;
import cn.qicheng.competition.domain.Entries;
import cn.qicheng.competition.domain.Entry;
import cn.qicheng.competition.domain.EntryState;
import cn.qicheng.competition.domain.FileKind;
import cn.qicheng.competition.domain.FileName;
import cn.qicheng.competition.domain.Materials;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Files of a draft. A file is told by its first bytes, never by its name; the same file again is the one that is there.
 * Whatever has been handed in keeps its files, also when the draft lets go of them.
 */
@Singleton
@Transactional
public class MaterialDesk {

    static final int MOST_FILES = 12;
    static final int MOST_MEGABYTES = 4;

    private static final int MEGABYTE = 1024 * 1024;

    private final Entries entries;
    private final Editions editions;
    private final Materials materials;
    private final AuditTrail audit;
    private final Clock clock;

    MaterialDesk(Entries entries, Editions editions, Materials materials, AuditTrail audit, Clock clock) {
        this.entries = entries;
        this.editions = editions;
        this.materials = materials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a file to the draft. */
    public EntryMaterial attach(String entryId, MaterialKind kind, String fileName, byte[] content, Actor actor) {
        mustBeDrafted(entryId, actor);
        var nameFault = FileName.fault(fileName);
        if (!nameFault.isEmpty()) {
            throw CompetitionProblems.fileRefused(fileName, nameFault);
        }
        if (content.length > MOST_MEGABYTES * MEGABYTE) {
            throw CompetitionProblems.fileTooLarge(MOST_MEGABYTES);
        }
        var type = FileKind.of(content)
                .orElseThrow(() -> CompetitionProblems.fileRefused(
                        fileName, FileKind.heic(content) ? "这是 HEIC 照片，请在相机设置里改成“兼容性最佳”再拍" : "文件类型不对，或者文件坏了"));
        var there = materials.ofDraft(entryId);
        var hash = Digest.sha256(content);
        var same = there.stream()
                .filter(file -> file.sha256().equals(hash) && file.kind() == kind)
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (there.size() >= MOST_FILES) {
            throw CompetitionProblems.tooManyFiles(MOST_FILES);
        }
        var added = new EntryMaterial(Ulid.next(), kind, fileName.strip(), type.mediaType(), content.length, hash);
        materials.add(entryId, added, content, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.noted(EntryVoiding.subject(entryId), "ATTACH", actor, Role.ENTREPRENEUR, kind + " " + hash);
        return added;
    }

    /** Takes a file out of the draft. */
    public void detach(String entryId, String materialId, Actor actor) {
        var entry = mustBeDrafted(entryId, actor);
        var file = materials.ofDraft(entryId).stream()
                .filter(candidate -> candidate.id().equals(materialId))
                .findFirst()
                .orElseThrow(CompetitionProblems::materialAbsent);
        var submitted = entry.submitted();
        var handedIn = submitted != null
                && submitted.materials().stream().anyMatch(kept -> kept.id().equals(file.id()));
        materials.remove(file.id(), !handedIn);
        audit.noted(
                EntryVoiding.subject(entryId), "DETACH", actor, Role.ENTREPRENEUR, file.kind() + " " + file.sha256());
    }

    private Entry mustBeDrafted(String entryId, Actor actor) {
        var entry = entries.byId(entryId)
                .filter(found -> found.personId().equals(actor.personId()))
                .orElseThrow(CompetitionProblems::entryAbsent);
        var edition = editions.byId(entry.editionId()).orElseThrow(CompetitionProblems::editionAbsent);
        var phase = edition.phaseAt(clock.instant());
        var open = phase == EditionPhase.OPEN || phase == EditionPhase.CLOSED && entry.state() == EntryState.RETURNED;
        if (entry.over() || !open) {
            throw CompetitionProblems.notOpen(phase);
        }
        return entry;
    }
}
