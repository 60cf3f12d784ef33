package cn.qicheng.notice;

import cn.qicheng.kernel.SubjectRef;
import java.time.LocalDate;
import java.util.List;

/**
 * A notice has stood for all its working days. Spoken inside the closing transaction.
 *
 * @param on its last day
 * @param held what objections without an answer go on holding; everything else is free
 */
public record NoticeClosed(String noticeId, List<SubjectRef> subjects, LocalDate on, List<HeldLine> held) {

    public NoticeClosed {
        subjects = List.copyOf(subjects);
        held = List.copyOf(held);
    }
}
