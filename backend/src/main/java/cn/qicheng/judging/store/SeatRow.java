package cn.qicheng.judging.store;

import cn.qicheng.judging.domain.Seat.CalledAs;
import cn.qicheng.judging.domain.SeatState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("judging_seat")
record SeatRow(
        @Id String id,
        String roundId,
        String entryId,
        String entityKey,
        String judgeId,
        CalledAs calledAs,
        SeatState state,
        String marks,
        String remark,
        @Nullable Instant draftAt,
        @Nullable Instant signedAt,
        @Nullable String sheetHash,
        @Nullable String reason,
        @Version long version) {}
