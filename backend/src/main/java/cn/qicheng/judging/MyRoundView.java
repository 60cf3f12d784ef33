package cn.qicheng.judging;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A round for one of its judges. */
@Serdeable
public record MyRoundView(
        String id,
        String editionName,
        String name,
        String state,
        @Nullable LocalDate judgingUntil,
        boolean blind,
        boolean pledged,
        String pledge,
        int sheets,
        int signed,
        int open) {}
