package cn.qicheng.notice;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One base in a notice: what 第二十六条 wants to be seen, and nothing else.
 *
 * @param maskedNames the trainees, the middle of each name hidden
 */
@Serdeable
public record NoticeLine(String baseName, List<String> maskedNames, int people, long amountFen) {

    public NoticeLine {
        maskedNames = List.copyOf(maskedNames);
    }
}
