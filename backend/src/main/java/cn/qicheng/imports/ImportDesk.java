package cn.qicheng.imports;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DailyJob;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.spreadsheet.SheetReader;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Takes spreadsheets in. Uploading judges every row and changes nothing; applying judges them once more, inside the
 * transaction that writes them, and writes either what the preview showed or nothing.
 *
 * <p>Applications of one kind queue at a row lock taken before anything is read, so that the second of two files with the
 * same rows sees what the first has written instead of failing on its unique keys.
 */
@Singleton
public class ImportDesk implements DailyJob {

    /** How long rows and preview are kept: they hold names and phone numbers. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final int LONGEST_FILE_NAME = 200;

    private final SheetImportRows rows;
    private final ImportKinds kinds;
    private final ImportContents contents;
    private final ImportBoard board;
    private final AuditTrail audit;
    private final Clock clock;

    ImportDesk(
            SheetImportRows rows,
            ImportKinds kinds,
            ImportContents contents,
            ImportBoard board,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.contents = contents;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads and judges a file; nothing of it counts yet. */
    @Transactional
    public ImportView upload(String kindName, String fileName, byte[] file, Actor actor) {
        var kind = kinds.named(kindName);
        kind.mustBeOpenTo(actor);
        var sheet = SheetReader.read(fileName, file, kind.columns());
        var judged = kind.judge(sheet.lines(), actor).lines();
        var tally = Tally.of(judged);
        var row = rows.save(new SheetImportRow(
                Ulid.next(),
                kind.name(),
                shortened(fileName),
                Digest.sha256(file),
                tally.errors() == 0 ? ImportState.READY : ImportState.BROKEN,
                judged.size(),
                tally.count(LineStatus.NEW),
                tally.count(LineStatus.CHANGED),
                tally.count(LineStatus.UNCHANGED),
                tally.errors(),
                contents.sealed(ImportContent.of(sheet, judged)),
                actor.personId(),
                now(),
                null,
                0));
        audit.noted(subject(row.id()), "UPLOADED", actor, roleOf(actor), row.fileName());
        return board.viewOf(row);
    }

    /** Writes all rows or none. Applying what is applied answers the same again. */
    @Transactional
    public ImportView apply(String id, Actor actor) {
        var kind = kinds.named(board.kindOf(id));
        rows.takeLane(kind.name());
        var row = board.own(id, actor);
        if (row.state() == ImportState.APPLIED) {
            return board.viewOf(row);
        }
        kind.mustBeOpenTo(actor);
        if (row.state() == ImportState.BROKEN) {
            throw ImportProblems.broken(row.errorCount());
        }
        if (row.contentSealed() == null) {
            throw ImportProblems.forgotten();
        }
        var content = contents.opened(row.contentSealed());
        var judgement = kind.judge(content.sheetLines(), actor);
        if (!content.agreesWith(judgement.lines())) {
            throw ImportProblems.overtaken();
        }
        judgement.application().write("导入 " + row.fileName());
        var applied = rows.update(row.applied(now()));
        audit.noted(subject(id), "APPLIED", actor, roleOf(actor), row.fileName());
        return board.viewOf(applied);
    }

    @Override
    public String name() {
        return "forget-import-contents";
    }

    /** Forgets the contents of files older than {@link #KEPT}; the counts stay. */
    @Override
    @Transactional
    public void run(LocalDate today) {
        rows.forgetContents(ChinaTime.startOf(today).minus(KEPT));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Role roleOf(Actor actor) {
        return actor.holds(Role.CITY_OFFICER) ? Role.CITY_OFFICER : Role.DISTRICT_OFFICER;
    }

    private static SubjectRef subject(String id) {
        return new SubjectRef("SHEET_IMPORT", id);
    }

    private static String shortened(String fileName) {
        return fileName.length() <= LONGEST_FILE_NAME
                ? fileName
                : fileName.substring(fileName.length() - LONGEST_FILE_NAME);
    }
}
