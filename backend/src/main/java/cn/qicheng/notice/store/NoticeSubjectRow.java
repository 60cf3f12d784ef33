package cn.qicheng.notice.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** {@code active} is 1 while the notice runs and NULL after it: one subject, one running notice. */
@MappedEntity("notice_subject")
record NoticeSubjectRow(
        @Id String id,
        String noticeId,
        int seq,
        String subjectKind,
        String subjectId,
        @Nullable Integer active) {}
