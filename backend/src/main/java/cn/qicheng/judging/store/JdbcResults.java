package cn.qicheng.judging.store;

import cn.qicheng.judging.domain.Results;
import cn.qicheng.judging.domain.SealedResult;
import cn.qicheng.judging.domain.Selection.Fate;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcResults implements Results {

    private final ResultRows rows;

    JdbcResults(ResultRows rows) {
        this.rows = rows;
    }

    @Override
    public Kept add(String id, SealedResult.Inputs inputs, SealedResult sealed, Instant now, String by) {
        rows.seal(
                id,
                inputs.roundId(),
                inputs.attempt(),
                sealed.text(),
                sealed.fingerprint(),
                inputs.replaces(),
                now,
                by);
        rows.saveAll(sealed.selection().choices().stream()
                .map(choice -> ResultLineRow.of(id, choice))
                .toList());
        return new Kept(id, inputs.roundId(), inputs.attempt(), sealed.fingerprint(), inputs.replaces(), now);
    }

    @Override
    public Optional<Kept> of(String roundId) {
        return rows.latest(roundId).map(ResultHeadRow::kept);
    }

    @Override
    public Optional<String> text(String resultId) {
        return rows.text(resultId);
    }

    @Override
    public List<Line> lines(String resultId, int page, int size) {
        return rows.page(resultId, size, (long) page * size).stream()
                .map(ResultLineRow::line)
                .toList();
    }

    @Override
    public Optional<Line> line(String resultId, String entryId) {
        return rows.findByResultIdAndEntryId(resultId, entryId).map(ResultLineRow::line);
    }

    @Override
    public List<Line> selected(String resultId) {
        return rows.findByResultIdAndFateOrderByResultRank(resultId, Fate.SELECTED).stream()
                .map(ResultLineRow::line)
                .toList();
    }

    @Override
    public long count(String resultId) {
        return rows.countByResultId(resultId);
    }
}
