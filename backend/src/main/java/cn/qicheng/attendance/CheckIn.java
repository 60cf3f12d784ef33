package cn.qicheng.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trainee's word for a month. {@code madeAt} is the moment of the tap by the phone's clock; it may arrive days
 * later.
 */
public record CheckIn(String sheetId, @Nullable String note, Instant madeAt) {}
