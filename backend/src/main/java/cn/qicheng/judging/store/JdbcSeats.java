package cn.qicheng.judging.store;

import cn.qicheng.judging.domain.ScoreSheet;
import cn.qicheng.judging.domain.Seat;
import cn.qicheng.judging.domain.Seats;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcSeats implements Seats {

    private final SeatRows rows;
    private final JudgingTexts texts;

    JdbcSeats(SeatRows rows, JudgingTexts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public void add(Collection<Seat> seats) {
        rows.saveAll(seats.stream().map(this::row).toList());
    }

    @Override
    public Seat moved(Seat seat) {
        return seat(rows.update(row(seat)));
    }

    @Override
    public void keep(ScoreSheet sheet) {
        rows.keepSheet(sheet.seatId(), sheet.roundId(), sheet.text(), sheet.fingerprint());
    }

    @Override
    public Optional<Seat> byId(String id) {
        return rows.findById(id).map(this::seat);
    }

    @Override
    public List<Seat> panelAlone(String roundId, String entryId) {
        return seats(rows.lockPanel(roundId, entryId));
    }

    @Override
    public List<Seat> ofRound(String roundId) {
        return seats(rows.findByRoundIdOrderById(roundId));
    }

    @Override
    public List<Seat> ofJudge(String roundId, String judgeId) {
        return seats(rows.findByRoundIdAndJudgeIdOrderById(roundId, judgeId));
    }

    @Override
    public List<String> signedTexts(String roundId) {
        return rows.sheets(roundId);
    }

    @Override
    public long open(String judgeId) {
        return rows.countOpen(judgeId);
    }

    private List<Seat> seats(List<SeatRow> found) {
        return found.stream().map(this::seat).toList();
    }

    private Seat seat(SeatRow row) {
        return new Seat(
                row.id(),
                row.roundId(),
                row.entryId(),
                row.entityKey(),
                row.judgeId(),
                row.calledAs(),
                row.state(),
                texts.marks(row.marks()),
                row.remark(),
                row.draftAt(),
                row.signedAt(),
                row.sheetHash(),
                row.reason(),
                row.version());
    }

    private SeatRow row(Seat seat) {
        return new SeatRow(
                seat.id(),
                seat.roundId(),
                seat.entryId(),
                seat.entityKey(),
                seat.judgeId(),
                seat.calledAs(),
                seat.state(),
                texts.write(seat.marks()),
                seat.remark(),
                seat.draftAt(),
                seat.signedAt(),
                seat.sheetHash(),
                seat.reason(),
                seat.version());
    }
}
