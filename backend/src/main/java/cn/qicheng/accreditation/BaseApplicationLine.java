package cn.qicheng.accreditation;

import cn.qicheng.accreditation.domain.BaseApplicationState;
import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An application in a list. */
@Serdeable
public record BaseApplicationLine(
        String id,
        String no,
        String name,
        String districtName,
        BaseApplicationState state,
        String stateName,
        Instant since,
        @Nullable Holder holder) {}
