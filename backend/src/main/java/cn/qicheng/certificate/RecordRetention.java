package cn.qicheng.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether the base kept the trainee on, and by which contract. */
public record RecordRetention(
        String agreementId,
        boolean retained,
        @Nullable LocalDate contractFrom,
        @Nullable LocalDate contractUntil) {}
