package cn.qicheng.stipend;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trainee's whole stipend. Without a signed agreement there are no months yet. */
@Serdeable
public record StipendsView(
        @Nullable String agreementId,
        @Nullable String baseName,
        long perMonthFen,
        List<MoneyMonthView> months,
        long receivedFen) {}
