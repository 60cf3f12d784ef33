package cn.qicheng.attendance;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What one tap over many sheets came to: each is confirmed or named with its reason. */
@Serdeable
public record Confirmations(List<AttendanceSheetView> confirmed, List<Failed> failed) {

    @Serdeable
    public record Failed(String sheetId, String code, String detail) {}

    public Confirmations {
        confirmed = List.copyOf(confirmed);
        failed = List.copyOf(failed);
    }
}
