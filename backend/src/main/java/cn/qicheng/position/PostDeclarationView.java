package cn.qicheng.position;

import cn.qicheng.position.domain.DeclarationState;
import cn.qicheng.review.ReturnedView;
import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declaration as its base sees it. */
@Serdeable
public record PostDeclarationView(
        String id,
        String no,
        int year,
        DeclarationKind kind,
        String kindName,
        @Nullable String positionId,
        DeclarationState state,
        String stateName,
        @Nullable Holder holder,
        Instant since,
        @Nullable LocalDate due,
        @Nullable Integer workingDaysLeft,
        PostContent content,
        String reason,
        boolean late,
        @Nullable ReturnedView returned,
        String endReason,
        List<String> allowedMoves) {}
