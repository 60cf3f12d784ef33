package cn.qicheng.notice.store;

import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.notice.domain.NoticeContent;
import cn.qicheng.notice.domain.NoticeHead;
import cn.qicheng.notice.domain.NoticePeriod;
import cn.qicheng.notice.domain.NoticeState;
import cn.qicheng.notice.domain.PublicNotice;
import cn.qicheng.notice.domain.PublicNotices;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
class JdbcPublicNotices implements PublicNotices {

    private final PublicNoticeRows notices;
    private final NoticeSubjectRows subjects;
    private final FrozenContent frozen;
    private final Clock clock;

    JdbcPublicNotices(PublicNoticeRows notices, NoticeSubjectRows subjects, FrozenContent frozen, Clock clock) {
        this.notices = notices;
        this.subjects = subjects;
        this.frozen = frozen;
        this.clock = clock;
    }

    @Override
    public PublicNotice add(
            String id, NoticeState state, NoticePeriod period, NoticeContent content, List<SubjectRef> about) {
        var text = frozen.freeze(content);
        var row = notices.save(new PublicNoticeRow(
                id,
                state,
                period.opensOn(),
                period.closesOn(),
                period.provisional(),
                text,
                Digest.sha256(text),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                0));
        var taken = new ArrayList<NoticeSubjectRow>();
        for (var subject : about) {
            taken.add(new NoticeSubjectRow(Ulid.next(), id, taken.size() + 1, subject.kind(), subject.id(), 1));
        }
        subjects.saveAll(taken);
        return notice(row);
    }

    @Override
    public PublicNotice moved(PublicNotice moved) {
        var stored = notices.findById(moved.id()).orElseThrow();
        var row = notices.update(new PublicNoticeRow(
                stored.id(),
                moved.state(),
                moved.period().opensOn(),
                moved.period().closesOn(),
                moved.period().provisional(),
                stored.content(),
                stored.contentHash(),
                stored.issuedAt(),
                moved.version()));
        if (moved.state() == NoticeState.CLOSED) {
            subjects.letGo(moved.id());
        }
        return notice(row);
    }

    @Override
    public boolean anyOnNotice(List<SubjectRef> about) {
        return about.stream()
                .collect(
                        Collectors.groupingBy(SubjectRef::kind, Collectors.mapping(SubjectRef::id, Collectors.toSet())))
                .entrySet()
                .stream()
                .anyMatch(kind -> subjects.countActive(kind.getKey(), kind.getValue()) > 0);
    }

    @Override
    public Optional<PublicNotice> byId(String id) {
        return notices.findById(id).map(this::notice);
    }

    @Override
    public Optional<PublicNotice> byIdAlone(String id) {
        return notices.lock(id).map(this::notice);
    }

    @Override
    public Optional<String> frozen(String id) {
        return notices.findById(id).map(PublicNoticeRow::content);
    }

    @Override
    public List<String> running() {
        return notices.idsIn(List.of(NoticeState.SCHEDULED, NoticeState.OPEN));
    }

    @Override
    public List<NoticeHead> list(int page, int size) {
        return notices.latest(size, page * size).stream()
                .map(NoticeHeadRow::toHead)
                .toList();
    }

    @Override
    public long count() {
        return notices.count();
    }

    private PublicNotice notice(PublicNoticeRow row) {
        return new PublicNotice(
                row.id(),
                row.state(),
                new NoticePeriod(row.opensOn(), row.closesOn(), row.closesProvisional()),
                frozen.read(row.content()),
                row.contentHash(),
                subjects.findByNoticeIdOrderBySeq(row.id()).stream()
                        .map(subject -> new SubjectRef(subject.subjectKind(), subject.subjectId()))
                        .toList(),
                row.version());
    }
}
