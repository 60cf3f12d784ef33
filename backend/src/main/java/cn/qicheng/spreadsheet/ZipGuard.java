package cn.qicheng.spreadsheet;

import cn.qicheng.kernel.DomainProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through an archive before a parser does, and with the same eyes: how many entries, how much they really unpack to (what the archive says
 * of itself is not believed), no macros, no document type definitions through which entities could swell or reach out.
 */
final class ZipGuard {

    static final int MAX_ENTRIES = 300;
    static final long MAX_UNPACKED = 32L * 1024 * 1024;
    private static final int PROLOG = 4096;
    private static final Pattern ADDRESS = Pattern.compile("\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}");
    private static final XMLInputFactory PARTS = parts();

    static void check(byte[] content) {
        var isWorkbook = false;
        var budget = MAX_UNPACKED;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
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
                try (var in = zip.getInputStream(entry)) {
                    refuseFarCells(in);
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

    /**
     * The parser keeps a place for every column up to a cell's: an address like ZZZZZZ1 alone would fill the memory. Any
     * part may turn out to be a sheet, whatever its name, so all that look like XML are walked through.
     */
    private static void refuseFarCells(InputStream part) throws IOException {
        var buffered = new BufferedInputStream(part, PROLOG);
        buffered.mark(PROLOG);
        var start = new String(buffered.readNBytes(16), StandardCharsets.ISO_8859_1).replaceAll("[^<a-zA-Z0-9]", "");
        buffered.reset();
        if (!start.startsWith("<")) {
            return;
        }
        try {
            var xml = PARTS.createXMLStreamReader(buffered);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    var address = xml.getAttributeValue(null, "r");
                    if (address != null && !ADDRESS.matcher(address).matches()) {
                        throw SheetProblems.broken();
                    }
                }
            }
        } catch (XMLStreamException malformed) {
            throw SheetProblems.broken(malformed);
        }
    }

    private static XMLInputFactory parts() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private ZipGuard() {}
}
