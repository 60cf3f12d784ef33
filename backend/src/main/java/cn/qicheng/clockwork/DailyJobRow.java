package cn.qicheng.clockwork;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A job's lease and the last day it did. */
@MappedEntity("daily_job")
record DailyJobRow(
        @Id String id,
        String owner,
        Instant leasedUntil,
        @Nullable LocalDate lastDay) {}
