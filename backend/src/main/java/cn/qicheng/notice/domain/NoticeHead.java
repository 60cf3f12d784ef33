package cn.qicheng.notice.domain;

import cn.qicheng.kernel.Clause;

/**
 * A notice as lists show it: everything but its lines, which may be thousands.
 *
 * @param contentHash SHA-256 of the content as stored
 */
public record NoticeHead(
        String id,
        NoticeState state,
        NoticePeriod period,
        String title,
        String issuedBy,
        Clause clause,
        String standard,
        int workingDays,
        int lines,
        int people,
        long totalFen,
        String contentHash) {}
