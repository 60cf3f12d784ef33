package cn.qicheng.notice.domain;

import cn.qicheng.kernel.SubjectRef;
import java.util.List;
import java.util.Optional;

/** All public notices. */
public interface PublicNotices {

    /** Freezes the content, and takes every subject; a subject can stand on one notice at a time. */
    PublicNotice add(
            String id, NoticeState state, NoticePeriod period, NoticeContent content, List<SubjectRef> subjects);

    /** Stores a notice that moved; a closed one lets go of its subjects. */
    PublicNotice moved(PublicNotice moved);

    boolean anyOnNotice(List<SubjectRef> subjects);

    Optional<PublicNotice> byId(String id);

    /** Returns the notice and lets nobody else near it until this transaction ends; objections and its closing take turns. */
    Optional<PublicNotice> byIdAlone(String id);

    /** Returns the content as it was frozen, letter by letter. */
    Optional<String> frozen(String id);

    /** The ids of those that are not closed, oldest first. */
    List<String> running();

    /** Latest first. */
    List<NoticeHead> list(int page, int size);

    long count();
}
