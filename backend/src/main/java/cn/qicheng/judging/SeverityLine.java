package cn.qicheng.judging;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How a judge lies beside the colleagues.
 *
 * @param besidePoints points above their average on the same projects, signed
 */
@Serdeable
public record SeverityLine(
        String judgeId,
        String name,
        int sheets,
        int compared,
        String besidePoints,
        int lowest,
        int highest,
        String leaning,
        boolean flat) {}
