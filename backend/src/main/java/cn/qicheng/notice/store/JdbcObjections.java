package cn.qicheng.notice.store;

import cn.qicheng.notice.domain.Objection;
import cn.qicheng.notice.domain.ObjectionState;
import cn.qicheng.notice.domain.Objections;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcObjections implements Objections {

    private final ObjectionRows rows;

    JdbcObjections(ObjectionRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Objection objection) {
        rows.save(ObjectionRow.of(objection));
    }

    @Override
    public Objection moved(Objection objection) {
        return rows.update(ObjectionRow.of(objection)).objection();
    }

    @Override
    public Optional<Objection> byId(String id) {
        return rows.findById(id).map(ObjectionRow::objection);
    }

    @Override
    public Optional<Objection> byIdAlone(String id) {
        return rows.lock(id).map(ObjectionRow::objection);
    }

    @Override
    public Optional<Objection> byNo(String no, String phoneIndex) {
        return rows.findByNoAndPhoneIndex(no, phoneIndex).map(ObjectionRow::objection);
    }

    @Override
    public List<Objection> ofPerson(String personId) {
        return objections(rows.findByPersonIdOrderByIdDesc(personId));
    }

    @Override
    public List<Objection> ofNotice(String noticeId) {
        return objections(rows.findByNoticeIdOrderById(noticeId));
    }

    @Override
    public List<Objection> list(Collection<ObjectionState> states, int page, int size) {
        return objections(rows.list(states, size, (long) page * size));
    }

    @Override
    public long count(Collection<ObjectionState> states) {
        return rows.countIn(states);
    }

    @Override
    public Optional<Waiting> waiting() {
        return rows.oldestWaiting()
                .map(oldest -> new Waiting(rows.countIn(List.of(ObjectionState.LODGED)), oldest.lodgedAt()));
    }

    private static List<Objection> objections(List<ObjectionRow> found) {
        return found.stream().map(ObjectionRow::objection).toList();
    }
}
