package cn.qicheng.stipend;

import cn.qicheng.audit.AuditProof;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Money;
import cn.qicheng.ledger.AccountKind;
import cn.qicheng.ledger.LedgerCause;
import cn.qicheng.ledger.LedgerItem;
import cn.qicheng.ledger.LedgerProof;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.LineState;
import cn.qicheng.stipend.domain.MoneyPlace;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds everything the tables say about stipend money against itself, in one look at one moment. Plain JDBC and read only:
 * it runs over a copy restored from a backup as well as over the living database, and memory does not grow with the tables.
 *
 * <p>What it must not do is trust the product: rows are read as a hand may have left them.
 */
final class MoneyBooks {

    /** So many faults of one promise are told; the rest are counted. */
    private static final int TOLD = 50;

    private static final String TRANSFERS =
            "SELECT t.id, t.item_id, t.person_id, t.base_id, t.month_from, t.rule_version,"
                    + " t.amount_fen, t.seq, t.occasion, t.turn, t.reverses, t.from_kind, t.from_owner, t.to_kind, t.to_owner,"
                    + " t.claim_id, t.counts_on, t.actor_id, t.posted_at, t.previous_hash, t.hash, c.no"
                    + " FROM ledger_transfer t LEFT JOIN stipend_claim c ON c.id = t.claim_id ORDER BY t.item_id, t.seq";

    private static final String WRONG_HALVES = "SELECT t.item_id, t.seq, t.id, c.no FROM ledger_transfer t"
            + " LEFT JOIN stipend_claim c ON c.id = t.claim_id"
            + " LEFT JOIN ledger_entry g ON g.id = CONCAT(t.id, '-0') AND g.transfer_id = t.id"
            + " LEFT JOIN ledger_entry r ON r.id = CONCAT(t.id, '-1') AND r.transfer_id = t.id"
            + " WHERE g.id IS NULL OR r.id IS NULL"
            + " OR g.account_kind <> t.from_kind OR g.account_owner <> t.from_owner OR g.amount_fen <> -t.amount_fen"
            + " OR r.account_kind <> t.to_kind OR r.account_owner <> t.to_owner OR r.amount_fen <> t.amount_fen"
            + " ORDER BY t.item_id, t.seq";

    private static final String LOOSE_HALVES =
            "SELECT e.id FROM ledger_entry e LEFT JOIN ledger_transfer t ON t.id = e.transfer_id"
                    + " WHERE t.id IS NULL OR e.id NOT IN (CONCAT(t.id, '-0'), CONCAT(t.id, '-1'))";

    /** A month that was given back as a whole counts as never paid. */
    private static final String PAID_TWICE = "SELECT person_id, month_from, MIN(item_id), SUM(paid) AS times FROM ("
            + " SELECT person_id, month_from, item_id, SUM(IF(occasion = 'PAY', IF(back, -1, 1), 0))"
            + " - IF(SUM(IF(occasion = 'REPAY', IF(back, -amount_fen, amount_fen), 0))"
            + " = MAX(IF(occasion = 'PAY', amount_fen, 0)), 1, 0) AS paid"
            + " FROM ledger_transfer WHERE occasion IN ('PAY', 'REPAY') GROUP BY person_id, month_from, item_id) items"
            + " GROUP BY person_id, month_from HAVING times > 1";

    private static final String CLAIMED_TWICE = "SELECT person_id, from_on, COUNT(*) AS times FROM stipend_line"
            + " WHERE live = 1 GROUP BY person_id, from_on HAVING times > 1";

    private static final String LINES = "SELECT c.no, c.state, l.id, l.month, l.state, l.amount_fen, l.live,"
            // What is demanded back comes in parts, and the rest still stands there; the parts are a promise of their
            // own.
            + " IF(l.state = 'RECLAIMED' AND t.occasion = 'REPAY', 'TO_RECOVER', t.to_kind),"
            + " IF(l.state IN ('RECLAIMED', 'RECOVERED', 'WRITTEN_OFF'), l.amount_fen, t.amount_fen) FROM stipend_line l JOIN stipend_claim c ON c.id = l.claim_id"
            + " LEFT JOIN ledger_transfer t ON t.item_id = l.id AND t.seq ="
            + " (SELECT MAX(s.seq) FROM ledger_transfer s WHERE s.item_id = l.id) ORDER BY l.id";

    private static final String CLAWBACKS = "SELECT k.no, k.repaid_fen, k.written_off_fen,"
            + " COALESCE(SUM(IF(t.occasion = 'REPAY', IF(t.back, -t.amount_fen, t.amount_fen), 0)), 0) AS came,"
            + " COALESCE(SUM(IF(t.occasion = 'WRITE_OFF', IF(t.back, -t.amount_fen, t.amount_fen), 0)), 0) AS given_up,"
            + " (SELECT COALESCE(SUM(r.amount_fen), 0) FROM stipend_repayment r WHERE r.clawback_id = k.id) AS recorded"
            + " FROM stipend_clawback k LEFT JOIN ledger_transfer t ON t.item_id = k.line_id WHERE k.living = 1"
            + " GROUP BY k.id, k.no, k.repaid_fen, k.written_off_fen"
            + " HAVING came <> k.repaid_fen OR given_up <> k.written_off_fen OR recorded <> k.repaid_fen ORDER BY k.no";

    private static final String UNCLAIMED = "SELECT DISTINCT t.item_id FROM ledger_transfer t"
            + " LEFT JOIN stipend_line l ON l.id = t.item_id WHERE l.id IS NULL";

    private static final String TOTALS = "SELECT c.no, c.total_fen, c.months, SUM(l.amount_fen), COUNT(l.id)"
            + " FROM stipend_claim c LEFT JOIN stipend_line l ON l.claim_id = c.id"
            + " GROUP BY c.id, c.no, c.total_fen, c.months"
            + " HAVING COUNT(l.id) <> c.months OR COALESCE(SUM(l.amount_fen), 0) <> c.total_fen ORDER BY c.no";

    private static final String RULINGS = "SELECT c.no, l.month, l.amount_fen, r.granted, r.amount_fen"
            + " FROM stipend_line l JOIN stipend_claim c ON c.id = l.claim_id"
            + " LEFT JOIN stipend_ruling r ON r.id = l.ruling_id"
            + " WHERE r.id IS NULL OR r.granted = FALSE OR r.amount_fen <> l.amount_fen"
            + " OR r.checks LIKE '%\"holds\":false%'"
            + " OR EXISTS (SELECT 1 FROM stipend_check k WHERE k.ruling_id = l.ruling_id AND k.holds = FALSE)"
            + " ORDER BY l.id";

    private static final String STEPS = "SELECT c.no, c.state, s.seq, s.move, n.steps FROM stipend_claim c"
            + " LEFT JOIN (SELECT claim_id, MAX(seq) AS last, COUNT(*) AS steps FROM stipend_claim_step GROUP BY claim_id) n"
            + " ON n.claim_id = c.id LEFT JOIN stipend_claim_step s ON s.claim_id = c.id AND s.seq = n.last ORDER BY c.id";

    private static final String BATCHES =
            "SELECT b.no, b.declared_count, b.declared_total_fen, COUNT(p.id), SUM(p.amount_fen)"
                    + " FROM payment_batch b LEFT JOIN stipend_payment p ON p.batch_id = b.id"
                    + " GROUP BY b.id, b.no, b.declared_count, b.declared_total_fen"
                    + " HAVING COUNT(p.id) <> b.declared_count OR COALESCE(SUM(p.amount_fen), 0) <> b.declared_total_fen"
                    + " ORDER BY b.no";

    /** What the bank paid for a claim is what the ledger says was paid for it; a claim from before the ledger has nothing there. */
    private static final String PAYMENTS = "SELECT c.no, COALESCE(p.paid, 0), m.moved FROM stipend_claim c"
            + " JOIN (SELECT claim_id, SUM(IF(occasion = 'PAY', IF(back, -amount_fen, amount_fen), 0)) AS moved"
            + " FROM ledger_transfer GROUP BY claim_id) m ON m.claim_id = c.id"
            + " LEFT JOIN (SELECT claim_id, SUM(amount_fen) AS paid FROM stipend_payment WHERE state = 'PAID'"
            + " GROUP BY claim_id) p ON p.claim_id = c.id WHERE COALESCE(p.paid, 0) <> m.moved ORDER BY c.no";

    private static final String TRAIL = "SELECT id, subject_kind, subject_id, seq, at, actor_id, actor_role, move,"
            + " from_state, to_state, reason, previous_hash, hash FROM audit_entry WHERE subject_kind IN"
            + " ('NOTICE_OBJECTION', 'PAYMENT_BATCH', 'STIPEND_CLAIM', 'STIPEND_CLAWBACK', 'STIPEND_LINE', 'STIPEND_PAYMENT')"
            + " ORDER BY subject_kind, subject_id, seq";

    /** One thing that must be true of the books, how much was looked at, and where it is not true. */
    record Promise(String words, String looked, List<String> faults, long more) {
        boolean kept() {
            return faults.isEmpty();
        }

        long broken() {
            return faults.size() + more;
        }
    }

    /** Collects the faults of one promise without keeping a whole database of them. */
    private static final class Faults {

        private final List<String> told = new ArrayList<>();
        private long more;
        private long looked;

        void add(String fault) {
            if (told.size() < TOLD) {
                told.add(fault);
            } else {
                more++;
            }
        }

        Promise of(String words, String looked) {
            return new Promise(words, looked, List.copyOf(told), more);
        }
    }

    private interface EachRow {
        void row(ResultSet row) throws SQLException;
    }

    private final Connection database;

    private MoneyBooks(Connection database) {
        this.database = database;
    }

    /** Looks at everything in one snapshot of the database; nothing can move in between. */
    static List<Promise> check(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            try {
                return new MoneyBooks(database).all();
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    private List<Promise> all() throws SQLException {
        return List.of(
                paidOnce(),
                sumIsZero(),
                chains(),
                halves(),
                places(),
                claims(),
                rulings(),
                steps(),
                payments(),
                clawbacks(),
                trail(),
                notices());
    }

    private Promise paidOnce() throws SQLException {
        var faults = new Faults();
        each(
                PAID_TWICE,
                row -> faults.add("人员 %s，%s 开始的月份净拨付了 %d 次（明细 %s）"
                        .formatted(row.getString(1), row.getString(2), row.getLong(4), row.getString(3))));
        each(
                CLAIMED_TWICE,
                row -> faults.add(
                        "人员 %s，%s 开始的月份同时在 %d 份有效申领里".formatted(row.getString(1), row.getString(2), row.getLong(3))));
        var months = number("SELECT COUNT(*) FROM (SELECT DISTINCT person_id, month_from FROM ledger_transfer) m");
        return faults.of("每人每月净拨付不超过一次", "%,d 个人月".formatted(months));
    }

    private Promise sumIsZero() throws SQLException {
        var faults = new Faults();
        var sum = number("SELECT CAST(COALESCE(SUM(amount_fen), 0) AS SIGNED) FROM ledger_entry");
        if (sum != 0) {
            faults.add("差 %s 元".formatted(new Money(sum).yuan()));
        }
        return faults.of("全部分录合计为零", "%,d 条分录".formatted(number("SELECT COUNT(*) FROM ledger_entry")));
    }

    private Promise chains() throws SQLException {
        var faults = new Faults();
        var numbers = new String[] {""};
        var items = new long[1];
        var reader = new LedgerProof.Reader(ofItem -> {
            items[0]++;
            for (var fault : LedgerProof.faults(ofItem)) {
                faults.add("申领 %s，%s 开始的月份：%s（%s）"
                        .formatted(
                                numbers[0],
                                ofItem.getFirst().item().monthFrom(),
                                fault.what(),
                                named(ofItem, fault.seq())));
            }
        });
        each(TRANSFERS, row -> {
            var next = transfer(row);
            faults.looked++;
            reader.take(next);
            numbers[0] = Optional.ofNullable(row.getString(22)).orElse("（没有这份申领）");
        });
        reader.finish();
        return faults.of("每个月的哈希链没有断", "%,d 条链，%,d 笔转账".formatted(items[0], faults.looked));
    }

    private static String named(List<LedgerProof.Stored> ofItem, int seq) {
        return ofItem.stream()
                .filter(transfer -> transfer.seq() == seq)
                .findFirst()
                .map(transfer -> "转账 " + transfer.id())
                .orElse("明细 " + ofItem.getFirst().item().id());
    }

    private Promise halves() throws SQLException {
        var faults = new Faults();
        each(
                WRONG_HALVES,
                row -> faults.add(
                        "申领 %s：第 %d 笔的两条分录对不上（转账 %s）".formatted(row.getString(4), row.getInt(2), row.getString(3))));
        each(LOOSE_HALVES, row -> faults.add("多出一条分录 " + row.getString(1)));
        return faults.of("每笔转账恰好一出一进", "%,d 笔转账".formatted(number("SELECT COUNT(*) FROM ledger_transfer")));
    }

    private Promise places() throws SQLException {
        var faults = new Faults();
        var before = new long[1];
        each(LINES, row -> {
            faults.looked++;
            var claim = known(ClaimState.values(), row.getString(2));
            var line = known(LineState.values(), row.getString(5));
            var where = "申领 %s 第 %d 个月（明细 %s）".formatted(row.getString(1), row.getInt(4), row.getString(3));
            if (claim.isEmpty() || line.isEmpty()) {
                faults.add("%s：不认识的状态 %s / %s".formatted(where, row.getString(2), row.getString(5)));
                return;
            }
            var expected = MoneyPlace.of(claim.get(), line.get());
            var stands = row.getString(8);
            if (stands == null) {
                before[0] += row.getBoolean(7) && expected != AccountKind.BUDGET ? 1 : 0;
            } else if (!stands.equals(expected.name()) || row.getLong(9) != row.getLong(6)) {
                faults.add("%s：账上 %s 元在“%s”，申领里 %s 元在“%s”"
                        .formatted(
                                where,
                                new Money(row.getLong(9)).yuan(),
                                known(AccountKind.values(), stands)
                                        .map(AccountKind::label)
                                        .orElse(stands),
                                new Money(row.getLong(6)).yuan(),
                                expected.label()));
            }
        });
        each(UNCLAIMED, row -> faults.add("账上的明细 %s 找不到对应的申领".formatted(row.getString(1))));
        return faults.of(
                "每一分钱都在申领说的地方",
                "%,d 个人月".formatted(faults.looked) + (before[0] == 0 ? "" : "，其中 %,d 个在建账以前办过".formatted(before[0])));
    }

    private Promise claims() throws SQLException {
        var faults = new Faults();
        each(
                TOTALS,
                row -> faults.add("申领 %s：写着 %d 个人月 %s 元，明细是 %d 个 %s 元"
                        .formatted(
                                row.getString(1),
                                row.getInt(3),
                                new Money(row.getLong(2)).yuan(),
                                row.getInt(5),
                                new Money(row.getLong(4)).yuan())));
        return faults.of("每份申领等于它的明细", "%,d 份申领".formatted(number("SELECT COUNT(*) FROM stipend_claim")));
    }

    private Promise rulings() throws SQLException {
        var faults = new Faults();
        each(
                RULINGS,
                row -> faults.add("申领 %s 第 %d 个月：判定记录缺失、没有通过、有不成立的检查，或金额和明细的 %s 元不同"
                        .formatted(row.getString(1), row.getInt(2), new Money(row.getLong(3)).yuan())));
        return faults.of("每个申领的月份都有一份全部成立的判定", "%,d 份判定".formatted(number("SELECT COUNT(*) FROM stipend_ruling")));
    }

    private Promise steps() throws SQLException {
        var faults = new Faults();
        each(STEPS, row -> {
            faults.looked++;
            var state = row.getString(2);
            var move = row.getString(4);
            var expected = move == null
                    ? Optional.of(ClaimState.IN_FIRST_REVIEW)
                    : known(ClaimMove.values(), move).map(ClaimMove::to);
            if (!expected.map(Enum::name).equals(Optional.of(state))) {
                faults.add("申领 %s：状态是“%s”，最后一步 %s 之后该是“%s”"
                        .formatted(
                                row.getString(1),
                                known(ClaimState.values(), state)
                                        .map(ClaimState::label)
                                        .orElse(state),
                                move == null ? "（没有）" : move,
                                expected.map(ClaimState::label).orElse("？")));
            }
            if (move != null && row.getInt(3) != row.getInt(5)) {
                faults.add("申领 %s：经过的步骤少了或多了".formatted(row.getString(1)));
            }
        });
        return faults.of("每份申领的状态就是它最后一步的结果", "%,d 份申领".formatted(faults.looked));
    }

    private Promise payments() throws SQLException {
        var faults = new Faults();
        each(
                BATCHES,
                row -> faults.add("批次 %s：申报 %d 笔 %s 元，里面是 %d 笔 %s 元"
                        .formatted(
                                row.getString(1),
                                row.getInt(2),
                                new Money(row.getLong(3)).yuan(),
                                row.getInt(4),
                                new Money(row.getLong(5)).yuan())));
        each(
                PAYMENTS,
                row -> faults.add("申领 %s：银行入账 %s 元，账上拨付 %s 元"
                        .formatted(
                                row.getString(1), new Money(row.getLong(2)).yuan(), new Money(row.getLong(3)).yuan())));
        return faults.of(
                "批次等于它的指令，银行入账等于账上的拨付",
                "%,d 个批次，%,d 笔指令"
                        .formatted(
                                number("SELECT COUNT(*) FROM payment_batch"),
                                number("SELECT COUNT(*) FROM stipend_payment")));
    }

    private Promise clawbacks() throws SQLException {
        var faults = new Faults();
        each(
                CLAWBACKS,
                row -> faults.add("追回 %s：写着退回 %s 元、核销 %s 元，账上 %s 元、%s 元，登记的退款 %s 元"
                        .formatted(
                                row.getString(1),
                                new Money(row.getLong(2)).yuan(),
                                new Money(row.getLong(3)).yuan(),
                                new Money(row.getLong(4)).yuan(),
                                new Money(row.getLong(5)).yuan(),
                                new Money(row.getLong(6)).yuan())));
        return faults.of("每笔追回等于账上退回和核销的", "%,d 笔追回".formatted(number("SELECT COUNT(*) FROM stipend_clawback")));
    }

    private Promise trail() throws SQLException {
        var faults = new Faults();
        var open = new ArrayList<AuditProof.Stored>();
        each(TRAIL, row -> {
            faults.looked++;
            var next = new AuditProof.Stored(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    instant(row, 5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getString(11),
                    row.getString(12),
                    row.getString(13));
            if (!open.isEmpty()
                    && !(open.getFirst().subjectId().equals(next.subjectId())
                            && open.getFirst().subjectKind().equals(next.subjectKind()))) {
                judge(open, faults);
            }
            open.add(next);
        });
        judge(open, faults);
        return faults.of("申领、明细、指令、批次、异议、追回的办理记录没有断", "%,d 条记录".formatted(faults.looked));
    }

    private static void judge(List<AuditProof.Stored> ofSubject, Faults faults) {
        AuditProof.firstBrokenLink(ofSubject)
                .ifPresent(seq -> faults.add("%s %s 的第 %d 条办理记录被改过、缺了或多了"
                        .formatted(
                                ofSubject.getFirst().subjectKind(),
                                ofSubject.getFirst().subjectId(),
                                seq)));
        ofSubject.clear();
    }

    private Promise notices() throws SQLException {
        var faults = new Faults();
        each("SELECT id, content, content_hash FROM public_notice ORDER BY id", row -> {
            faults.looked++;
            if (!Digest.sha256(row.getString(2)).equals(row.getString(3))) {
                faults.add("公示 %s 的内容和发布时的指纹不同".formatted(row.getString(1)));
            }
        });
        return faults.of("公示内容和发布时一字不差", "%,d 份公示".formatted(faults.looked));
    }

    private static LedgerProof.Stored transfer(ResultSet row) throws SQLException {
        return new LedgerProof.Stored(
                row.getString(1),
                new LedgerItem(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getString(6),
                        new Money(row.getLong(7))),
                row.getInt(8),
                row.getString(9),
                row.getInt(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                new LedgerCause(row.getString(16), row.getObject(17, LocalDate.class), row.getString(18)),
                instant(row, 19),
                row.getString(20),
                row.getString(21));
    }

    /** DATETIME columns hold UTC; read so, it does not matter which zone the connection believes in. */
    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static <E extends Enum<E>> Optional<E> known(E[] all, String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
    }

    /** The driver would otherwise read a whole table into memory. */
    private void each(String sql, EachRow act) throws SQLException {
        try (var statement = database.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE);
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    act.row(rows);
                }
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
