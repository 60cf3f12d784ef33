package cn.qicheng.accreditation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What approving a batch would do, before it is done: who, and under which plaque number. */
@Serdeable
public record BatchPreview(AccreditationBatchView batch, List<Ready> ready, int underWay, int approved) {

    /**
     * @param plaqueNo the number it would get if all of the list were approved in this order
     * @param notByYou why the one who looks may not approve it; null if they may
     */
    @Serdeable
    public record Ready(
            String id,
            String no,
            String name,
            String creditCode,
            String districtName,
            LocalDate readySince,
            String plaqueNo,
            @Nullable String notByYou) {}
}
