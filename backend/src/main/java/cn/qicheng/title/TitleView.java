package cn.qicheng.title;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A title on its way, for those who organise and grant, and for its founder. */
@Serdeable
public record TitleView(
        String id,
        String tier,
        String tierName,
        String editionId,
        String editionName,
        int rank,
        String points,
        String projectName,
        String entityName,
        String founderName,
        String state,
        @Nullable String noticeId,
        @Nullable String certificateNo,
        @Nullable LocalDate grantedOn,
        @Nullable String grantedBy,
        @Nullable String reason,
        List<String> allowedMoves) {}
