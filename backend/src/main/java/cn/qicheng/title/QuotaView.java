package cn.qicheng.title;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;

/** Where the places of a pool stand. */
@Serdeable
public record QuotaView(
        String tier,
        String tierName,
        String by,
        String key,
        String name,
        int quota,
        int extra,
        int reserved,
        int used,
        int open,
        int over,
        ClauseView clause) {}
