package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * The file of instructions that goes to the bank: CSV in UTF-8 with a byte order mark, lines by instruction number, so
 * that the same batch always gives the same bytes and the same fingerprint.
 */
public record BankFile(List<Instruction> instructions) {

    /** One instruction with the account in full; it exists only while the file is written. */
    public record Instruction(
            String no, String payeeName, String account, String bankName, Money amount, String purpose) {}

    private static final String HEADING = "指令号,收款户名,收款账号,开户行,金额(元),用途";
    private static final String LINE_END = "\r\n";

    public BankFile {
        instructions = instructions.stream()
                .sorted(Comparator.comparing(Instruction::no))
                .toList();
    }

    public byte[] bytes() {
        var text = new StringBuilder("\uFEFF").append(HEADING).append(LINE_END);
        for (var instruction : instructions) {
            text.append(String.join(
                            ",",
                            cell(instruction.no()),
                            cell(instruction.payeeName()),
                            cell(instruction.account()),
                            cell(instruction.bankName()),
                            cell(instruction.amount().yuan()),
                            cell(instruction.purpose())))
                    .append(LINE_END);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Quotes where CSV asks for it, and keeps a name from being taken for a formula by whoever opens the file. */
    public static String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        var quoted =
                harmless.contains(",") || harmless.contains("\"") || harmless.contains("\n") || harmless.contains("\r");
        return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
