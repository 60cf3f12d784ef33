package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bank's result file held against the batch it answers.
 *
 * <p>A file is believed as a whole or not at all: a line that answers nothing, answers twice, or contradicts what the
 * bank said before may mean that it is the wrong file, and money follows it. A file may answer only some of the
 * payments; the rest stays with the bank. A line the bank has already sent in an earlier file is no change and no
 * offence.
 *
 * @param news the payments that this file settles, each with its line
 * @param faults every line that cannot stand; if there are any, nothing of the file counts
 */
public record BankAnswer(Map<StipendPayment, Line> news, List<FieldReason> faults) {

    /**
     * One line of the file.
     *
     * @param row as the spreadsheet program shows it
     * @param bookedOn the bank's day, for a payment that arrived
     * @param reason the bank's words, for one that did not
     * @param told what the bank says it moved and where to; each null if its file does not say
     */
    public record Line(
            int row,
            String instructionNo,
            boolean paid,
            @Nullable String reason,
            @Nullable String serial,
            @Nullable LocalDate bookedOn,
            Told told) {

        /** A line of a file without amounts and accounts. */
        public Line(
                int row,
                String instructionNo,
                boolean paid,
                @Nullable String reason,
                @Nullable String serial,
                @Nullable LocalDate bookedOn) {
            this(row, instructionNo, paid, reason, serial, bookedOn, Told.NOTHING);
        }
    }

    /** The amount and the account as the bank gives them back. */
    public record Told(@Nullable Money amount, @Nullable String account) {

        public static final Told NOTHING = new Told(null, null);

        /** Returns what is not as it was ordered; null if all of it is. The account itself is never repeated. */
        public @Nullable String changed(Money ordered, String orderedAccount) {
            if (amount != null && !amount.equals(ordered)) {
                return "金额 %s 元和送银行的 %s 元不一样".formatted(amount.yuan(), ordered.yuan());
            }
            return account != null && !account.equals(orderedAccount.replaceAll("\\s", "")) ? "收款账号和送银行的不一样" : null;
        }
    }

    /** The days between which a bank can have booked. */
    public record Window(LocalDate sentOn, LocalDate today) {}

    public static BankAnswer of(List<Line> lines, List<StipendPayment> payments, Window window) {
        var byNo = new HashMap<String, StipendPayment>();
        payments.forEach(payment -> byNo.put(payment.instructionNo(), payment));
        var firstRow = new HashMap<String, Integer>();
        var news = new LinkedHashMap<StipendPayment, Line>();
        var faults = new ArrayList<FieldReason>();
        for (var line : lines) {
            var payment = byNo.get(line.instructionNo());
            var earlier = firstRow.putIfAbsent(line.instructionNo(), line.row());
            var fault = earlier == null ? faultOf(line, payment, window) : "和第 %d 行是同一笔指令".formatted(earlier);
            if (fault != null) {
                faults.add(new FieldReason("第 %d 行".formatted(line.row()), fault));
            } else if (payment != null && payment.state() == PaymentState.SENT) {
                news.put(payment, line);
            }
        }
        return new BankAnswer(news, List.copyOf(faults));
    }

    public int paid() {
        return (int) news.values().stream().filter(Line::paid).count();
    }

    public int returned() {
        return news.size() - paid();
    }

    private static @Nullable String faultOf(Line line, @Nullable StipendPayment payment, Window window) {
        if (payment == null) {
            return "指令号 %s 不在这个批次里".formatted(line.instructionNo());
        }
        if (payment.state() != PaymentState.SENT && !payment.alreadyAnsweredBy(line)) {
            return "这笔之前已经记为“%s”，和这一行不一样".formatted(payment.state().label());
        }
        var bookedOn = line.bookedOn();
        if (bookedOn != null && (bookedOn.isBefore(window.sentOn()) || bookedOn.isAfter(window.today()))) {
            return "入账日期 %s 不在送银行（%s）和今天之间".formatted(bookedOn, window.sentOn());
        }
        return null;
    }
}
