package cn.qicheng.notice;

import cn.qicheng.kernel.SubjectRef;

/**
 * What an unanswered objection holds: one line of a notice, or one name in it.
 *
 * @param subject what the line is about
 * @param lineNo from 1, as the notice lists them
 * @param nameNo from 1 within the line; 0 for the whole line
 */
public record HeldLine(SubjectRef subject, int lineNo, int nameNo) {

    public boolean wholeLine() {
        return nameNo == 0;
    }
}
