package cn.qicheng.notice;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.SubjectRef;
import java.util.List;

/**
 * Asks for a public notice.
 *
 * @param subjects one for each line, in the order of the lines; or one for all of them
 * @param standard what is paid, in words: 1000元/人·月
 * @param workingDays how long, not counting the day it opens
 */
public record OpenNotice(
        String title,
        List<SubjectRef> subjects,
        List<NoticeLine> lines,
        String standard,
        Clause clause,
        int workingDays) {

    public OpenNotice {
        subjects = List.copyOf(subjects);
        lines = List.copyOf(lines);
    }
}
