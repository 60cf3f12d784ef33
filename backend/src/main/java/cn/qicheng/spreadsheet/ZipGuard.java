package cn.qicheng.spreadsheet;

import cn.qicheng.kernel.DomainProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through an archive before a parser does, and with the same eyes: how many entries, how much they really unpack to (what the archive says
 * of itself is not believed), no macros, no document type definitions through which entities could swell or reach out.
 */
final class ZipGuard {

    static final int MAX_ENTRIES = 300;
    static final long MAX_UNPACKED = 48L * 1024 * 1024;
    private static final int PROLOG = 4096;

    static void check(byte[] content) {
        var isWorkbook = false;
        var budget = MAX_UNPACKED;
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > MAX_ENTRIES) {
                throw SheetProblems.swells();
            }
            for (var entry : entries) {
                refuseKind(entry);
                isWorkbook |= entry.getName().equals("xl/workbook.xml");
                try (var in = zip.getInputStream(entry)) {
                    budget -= unpacked(in, budget);
                }
            }
        } catch (DomainProblem known) {
            throw known;
        } catch (IOException | RuntimeException unreadable) {
            throw SheetProblems.broken(unreadable);
        }
        if (!isWorkbook) {
            throw SheetProblems.notATable("压缩包或其他文档");
        }
    }

    private static void refuseKind(ZipArchiveEntry entry) {
        if (entry.getName().equals("xl/vbaProject.bin")) {
            throw SheetProblems.macros();
        }
        if (entry.getName().equals("xl/workbook.bin")) {
            throw SheetProblems.oldFormat();
        }
    }

    private static long unpacked(InputStream in, long budget) throws IOException {
        var prolog = in.readNBytes(PROLOG);
        // Without the zeros a UTF-16 prolog reads like any other.
        if (new String(prolog, StandardCharsets.ISO_8859_1).replace("\0", "").contains("<!DOCTYPE")) {
            throw SheetProblems.broken();
        }
        long size = prolog.length;
        var buffer = new byte[16 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > budget) {
                throw SheetProblems.swells();
            }
        }
        return size;
    }

    private ZipGuard() {}
}
