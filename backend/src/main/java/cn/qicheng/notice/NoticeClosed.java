package cn.qicheng.notice;

import cn.qicheng.kernel.SubjectRef;
import java.time.LocalDate;
import java.util.List;

/**
 * A notice has stood for all its working days. Spoken inside the closing transaction.
 *
 * @param on its last day
 */
public record NoticeClosed(String noticeId, List<SubjectRef> subjects, LocalDate on) {

    public NoticeClosed {
        subjects = List.copyOf(subjects);
    }
}
