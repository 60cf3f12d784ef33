package cn.qicheng.stipend;

import cn.qicheng.identity.PersonalData;
import cn.qicheng.identity.Sealed;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Money;
import cn.qicheng.spreadsheet.SheetColumn;
import cn.qicheng.spreadsheet.SheetLine;
import cn.qicheng.spreadsheet.SheetReader;
import cn.qicheng.stipend.domain.BankAnswer;
import cn.qicheng.stipend.domain.BankAnswer.Line;
import cn.qicheng.stipend.domain.BankAnswer.Told;
import cn.qicheng.stipend.domain.BankFile;
import cn.qicheng.stipend.domain.BankFile.Instruction;
import cn.qicheng.stipend.domain.PaymentBatch;
import cn.qicheng.stipend.domain.StipendPayment;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what goes to the bank and reads what comes back. Accounts are whole only while a file is written. */
@Singleton
class BankFiles {

    private static final String NO = "指令号";
    private static final String RESULT = "结果";
    private static final String REASON = "失败原因";
    private static final String SERIAL = "银行流水号";
    private static final String BOOKED = "入账日期";

    private static final String AMOUNT = "金额(元)";
    private static final String ACCOUNT = "收款账号";

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.needed(NO, "ZL20260420-0A1B2C"),
            SheetColumn.needed(RESULT, "成功", "结果(成功/失败)"),
            SheetColumn.needed(REASON, ""),
            SheetColumn.needed(SERIAL, "2026042100012345"),
            SheetColumn.needed(BOOKED, "2026-04-21"),
            SheetColumn.optional(AMOUNT, "1000.00", "金额"),
            SheetColumn.optional(ACCOUNT, "6222020000002207", "账号"));

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_SERIAL = 60;
    private static final DateTimeFormatter DASHED =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private final PersonalData personalData;

    BankFiles(PersonalData personalData) {
        this.personalData = personalData;
    }

    BankFileOut out(PaymentBatch batch, List<StipendPayment> payments) {
        var bytes = new BankFile(payments.stream().map(this::instruction).toList()).bytes();
        return new BankFileOut(batch.no() + ".csv", bytes, Digest.sha256(bytes));
    }

    /** The list to ask the bank by: numbers, amounts and the tail of each account. */
    BankFileOut query(PaymentBatch batch, List<StipendPayment> unanswered) {
        var text = new StringBuilder("\uFEFF指令号,收款户名,账号尾号,金额(元),查询事由\r\n");
        unanswered.stream()
                .sorted(Comparator.comparing(StipendPayment::instructionNo))
                .forEach(payment -> text.append("%s,%s,%s,%s,请查是否入账\r\n"
                        .formatted(
                                payment.instructionNo(),
                                BankFile.cell(payment.payee().name()),
                                payment.payee().accountMasked().replace("*", ""),
                                payment.amount().yuan())));
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new BankFileOut(batch.no() + "-查询.csv", bytes, Digest.sha256(bytes));
    }

    private Instruction instruction(StipendPayment payment) {
        return new Instruction(
                payment.instructionNo(),
                payment.payee().name(),
                personalData.open(new Sealed(payment.payee().accountSealed())),
                payment.payee().bankName(),
                payment.amount(),
                payment.purpose());
    }

    /** Reads a result file and holds it against the batch's payments. Every wrong line is named at once. */
    BankAnswer in(RecordResult act, List<StipendPayment> payments, BankAnswer.Window window) {
        var sheet = SheetReader.read(act.fileName(), act.content(), COLUMNS);
        var lines = new ArrayList<Line>();
        var unreadable = new ArrayList<FieldReason>();
        for (var line : sheet.lines()) {
            var fault = faultOf(line);
            if (fault == null) {
                lines.add(lineOf(line));
            } else {
                unreadable.add(new FieldReason("第 %d 行".formatted(line.number()), fault));
            }
        }
        unreadable.addAll(changed(lines, payments));
        var answer = BankAnswer.of(lines, payments, window);
        if (unreadable.isEmpty()) {
            return answer;
        }
        unreadable.addAll(answer.faults());
        return new BankAnswer(answer.news(), List.copyOf(unreadable));
    }

    /** Names each line whose amount or account is not what went to the bank. */
    private List<FieldReason> changed(List<Line> lines, List<StipendPayment> payments) {
        var byNo = payments.stream().collect(Collectors.toMap(StipendPayment::instructionNo, Function.identity()));
        var changed = new ArrayList<FieldReason>();
        for (var line : lines) {
            var payment = byNo.get(line.instructionNo());
            var what = payment == null || line.told().equals(Told.NOTHING)
                    ? null
                    : line.told()
                            .changed(
                                    payment.amount(),
                                    personalData.open(new Sealed(payment.payee().accountSealed())));
            if (what != null) {
                changed.add(new FieldReason("第 %d 行".formatted(line.row()), what));
            }
        }
        return changed;
    }

    private static Told toldBy(SheetLine line) {
        var amount = line.text(AMOUNT);
        var account = line.text(ACCOUNT).replaceAll("\\s", "");
        return new Told(amount.isEmpty() ? null : yuan(amount), account.isEmpty() ? null : account);
    }

    private static @Nullable Money yuan(String text) {
        try {
            return new Money(
                    new BigDecimal(text.replace(",", "")).movePointRight(2).longValueExact());
        } catch (ArithmeticException | NumberFormatException unreadable) {
            return null;
        }
    }

    private static @Nullable String faultOf(SheetLine line) {
        if (!line.faults().isEmpty()) {
            var first = line.faults().entrySet().iterator().next();
            return first.getKey() + "：" + first.getValue();
        }
        if (line.text(NO).isEmpty()) {
            return "没有指令号";
        }
        if (!line.text(AMOUNT).isEmpty() && yuan(line.text(AMOUNT)) == null) {
            return "金额认不出来（写成 1000.00）";
        }
        if (line.text(SERIAL).length() > LONGEST_SERIAL || line.text(REASON).length() > LONGEST_REASON) {
            return "失败原因或流水号太长";
        }
        return switch (line.text(RESULT)) {
            case "成功" -> successFault(line);
            case "失败" -> line.text(REASON).isEmpty() ? "失败没有写原因" : null;
            default -> "结果只能是“成功”或“失败”";
        };
    }

    private static @Nullable String successFault(SheetLine line) {
        if (line.text(SERIAL).isEmpty()) {
            return "成功没有银行流水号";
        }
        return dayOf(line.text(BOOKED)) == null ? "成功没有入账日期，或日期认不出来（写成 2026-04-21）" : null;
    }

    private static Line lineOf(SheetLine line) {
        var paid = line.text(RESULT).equals("成功");
        return new Line(
                line.number(),
                line.text(NO),
                paid,
                paid ? null : line.text(REASON),
                line.text(SERIAL).isEmpty() ? null : line.text(SERIAL),
                paid ? dayOf(line.text(BOOKED)) : null,
                toldBy(line));
    }

    private static @Nullable LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-'), DASHED);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
