package cn.qicheng.accreditation.domain;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** One of the year's two rounds of approval. Policy: 兰人社发〔2016〕17号 第十一条. */
public record Batch(YearMonth month) {

    public Batch {
        if (!isBatchMonth(month.getMonth())) {
            throw new IllegalArgumentException("batches are in June and December, not " + month);
        }
    }

    /** Reads 2026-12; empty if that is no batch. */
    public static Optional<Batch> read(String written) {
        try {
            var month = YearMonth.parse(written);
            return isBatchMonth(month.getMonth()) ? Optional.of(new Batch(month)) : Optional.empty();
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }

    /** Returns the batch of that day's month, or the next one. */
    public static Batch notBefore(LocalDate day) {
        var year = day.getYear();
        return new Batch(
                day.getMonth().compareTo(Month.JUNE) <= 0
                        ? YearMonth.of(year, Month.JUNE)
                        : YearMonth.of(year, Month.DECEMBER));
    }

    public Batch next() {
        return new Batch(month.plusMonths(6));
    }

    /** Whether the city may approve it on that day. */
    public boolean openOn(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    public String label() {
        return "%d年%d月批次".formatted(month.getYear(), month.getMonthValue());
    }

    @Override
    public String toString() {
        return month.toString();
    }

    private static boolean isBatchMonth(Month month) {
        return month == Month.JUNE || month == Month.DECEMBER;
    }
}
