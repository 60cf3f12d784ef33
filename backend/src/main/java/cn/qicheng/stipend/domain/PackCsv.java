package cn.qicheng.stipend.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of an auditor's pack: RFC 4180, UTF-8 with a byte order mark, so that Excel and WPS open them right and a
 * program reads them back exactly. No text is changed on the way; what a spreadsheet program would calculate is quoted by
 * {@link #guarded}.
 */
public final class PackCsv {

    static final String MARK = "\uFEFF";

    private static final String CALCULATES = "=+-@\t＝＋－＠";

    /** Returns a row with its line end. */
    static String line(List<String> cells) {
        var out = new StringBuilder();
        var separator = "";
        for (var cell : cells) {
            out.append(separator);
            separator = ",";
            if (cell.chars().anyMatch(letter -> letter == '"' || letter == ',' || letter == '\n' || letter == '\r')) {
                out.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                out.append(cell);
            }
        }
        return out.append("\r\n").toString();
    }

    /** Returns a text that people wrote so that no spreadsheet program takes it for a formula. */
    public static String guarded(String text) {
        return !text.isEmpty() && CALCULATES.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Returns the rows, the headings first. A quote that is never closed ends with the text. */
    public static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        for (var raw : lines(text)) {
            rows.add(cells(raw));
        }
        return rows;
    }

    /** Returns every row as it stands in the file, with its line end: what the hash of a row is made of. */
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var start = text.startsWith(MARK) ? MARK.length() : 0;
        var quoted = false;
        for (var at = start; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '\n' && !quoted) {
                lines.add(text.substring(start, at + 1));
                start = at + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            var letter = line.charAt(at);
            if (quoted) {
                if (letter != '"') {
                    cell.append(letter);
                } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (letter == '"') {
                quoted = true;
            } else if (letter == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (letter != '\r' && letter != '\n') {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return List.copyOf(cells);
    }

    private PackCsv() {}
}
