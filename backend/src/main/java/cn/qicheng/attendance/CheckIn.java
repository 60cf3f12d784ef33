package cn.qicheng.attendance;

import cn.qicheng.content.Screening;
import java.time.Instant;

/**
 * A trainee's word for a month. {@code madeAt} is the moment of the tap by the phone's clock; it may arrive days
 * later. The note has been judged already.
 */
public record CheckIn(String sheetId, Screening note, Instant madeAt) {}
