package cn.qicheng.notice;

/**
 * Objects to one line of a notice.
 *
 * @param lineNo from 1, as the notice lists them
 * @param nameNo from 1 within the line; 0 for the whole line
 * @param evidence what can be checked: when, where, which paper, who knows
 */
public record LodgeObjection(
        String noticeId, int lineNo, int nameNo, String name, String phone, String reason, String evidence) {}
