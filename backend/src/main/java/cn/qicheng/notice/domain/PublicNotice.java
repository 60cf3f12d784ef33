package cn.qicheng.notice.domain;

import cn.qicheng.kernel.SubjectRef;
import java.util.List;

/**
 * A notice.
 *
 * @param contentHash SHA-256 of the content as stored
 */
public record PublicNotice(
        String id,
        NoticeState state,
        NoticePeriod period,
        NoticeContent content,
        String contentHash,
        List<SubjectRef> subjects,
        long version) {

    public PublicNotice {
        subjects = List.copyOf(subjects);
    }

    /** What a line is about: the subject at its place, or the only one there is. */
    public SubjectRef subjectOf(int lineNo) {
        return subjects.size() == 1 ? subjects.getFirst() : subjects.get(lineNo - 1);
    }

    public PublicNotice moved(NoticeMove move) {
        return new PublicNotice(id, move.applyTo(state), period, content, contentHash, subjects, version);
    }

    public PublicNotice during(NoticePeriod counted) {
        return new PublicNotice(id, state, counted, content, contentHash, subjects, version);
    }
}
