package cn.qicheng.spreadsheet;

import cn.qicheng.spreadsheet.RawTable.RawCell;
import cn.qicheng.spreadsheet.RawTable.RawLine;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV as desktops save it. Decoding is strict: a byte that does not belong to the encoding ends the attempt, because one
 * wrong guess would put mojibake into the register. UTF-8 goes first; hardly any GB18030 text is valid UTF-8.
 */
final class CsvTables {

    private static final char[] DELIMITERS = {',', ';', '\t', '，'};
    private static final int LINES_TO_GUESS_FROM = 20;

    /** What Excel leaves of a long number when it saves a CSV. */
    private static final Pattern LOST_DIGITS = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+[0-9]{1,3}");

    static Sheet read(byte[] content, List<SheetColumn> columns) {
        var text = decoded(content);
        if (text.isBlank()) {
            throw SheetProblems.empty();
        }
        RawTable head = null;
        var delimiter = DELIMITERS[0];
        for (var candidate : DELIMITERS) {
            var attempt = tolerantHead(text, candidate);
            if (head == null || TableFinder.match(attempt, columns) > TableFinder.match(head, columns)) {
                head = attempt;
                delimiter = candidate;
            }
        }
        return TableFinder.read(parsed(text, delimiter, Integer.MAX_VALUE), columns);
    }

    /** A wrong delimiter may make quotes look unbalanced; that is no reason to refuse yet. */
    private static RawTable tolerantHead(String text, char delimiter) {
        try {
            return parsed(text, delimiter, LINES_TO_GUESS_FROM);
        } catch (cn.qicheng.kernel.DomainProblem unbalanced) {
            return new RawTable("", List.of());
        }
    }

    private static RawTable parsed(String text, char delimiter, int atMost) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setMaxRows(atMost == Integer.MAX_VALUE ? 0 : atMost)
                .get();
        var lines = new ArrayList<RawLine>();
        long reached = 1;
        try (var parser = format.parse(new StringReader(text))) {
            for (var record : parser) {
                reached = record.getRecordNumber();
                var line = line(record);
                if (!line.isBlank()) {
                    lines.add(line);
                }
                // Titles and notes may come on top of the rows; TableFinder counts exactly.
                if (lines.size() > SheetReader.MAX_LINES + LINES_TO_GUESS_FROM) {
                    throw SheetProblems.tooManyLines(SheetReader.MAX_LINES);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unbalanced) {
            throw SheetProblems.brokenAt(reached + 1);
        }
        return new RawTable("", lines);
    }

    private static RawLine line(CSVRecord record) {
        var cells = new ArrayList<RawCell>();
        for (var value : record) {
            cells.add(cell(Wording.cell(value)));
        }
        while (!cells.isEmpty() && cells.getLast() == RawCell.EMPTY) {
            cells.removeLast();
        }
        if (cells.size() > SheetReader.MAX_COLUMNS) {
            throw SheetProblems.tooManyColumns(SheetReader.MAX_COLUMNS);
        }
        return new RawLine((int) record.getRecordNumber(), cells);
    }

    private static RawCell cell(String text) {
        if (LOST_DIGITS.matcher(text).matches()) {
            return RawCell.unreadable(text, Faults.LOST_DIGITS);
        }
        return text.startsWith("#") && Faults.EXCEL_ERRORS.contains(text)
                ? RawCell.unreadable(text, Faults.ERROR_VALUE)
                : RawCell.of(text);
    }

    private static String decoded(byte[] content) {
        if (content.length >= 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE
                || content.length >= 2 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            return strictly(content, StandardCharsets.UTF_16).orElseThrow(SheetProblems::unknownEncoding);
        }
        return strictly(content, StandardCharsets.UTF_8)
                .or(() -> strictly(content, Charset.forName("GB18030")))
                .orElseThrow(SheetProblems::unknownEncoding);
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.chars().anyMatch(CsvTables::isNoText)
                    ? Optional.empty()
                    : Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    /** Binary zeros, replacement marks and private-use characters: signs of a wrong guess. */
    private static boolean isNoText(int character) {
        return character == 0 || character == 0xFFFD || (character >= 0xE000 && character <= 0xF8FF);
    }

    private CsvTables() {}
}
