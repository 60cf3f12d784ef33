package cn.qicheng.stipend;

import cn.qicheng.audit.AuditProof;
import cn.qicheng.kernel.Digest;
import cn.qicheng.ledger.LedgerProof;
import cn.qicheng.stipend.MoneyBooks.Promise;
import cn.qicheng.stipend.domain.OpenedPack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * Proves an auditor's pack offline. The sums say whether the pack is what was made; the chains, halves and totals say
 * whether what was made can be true, also when somebody wrote new sums over it.
 */
final class PackProof {

    private final OpenedPack pack;

    private PackProof(OpenedPack pack) {
        this.pack = pack;
    }

    static List<Promise> of(byte[] zip) throws IOException {
        var proof = new PackProof(OpenedPack.of(zip));
        return List.of(
                proof.files(),
                proof.chains(),
                proof.halves(),
                proof.lines(),
                proof.payments(),
                proof.checks(),
                proof.trail(),
                proof.notices());
    }

    private Promise files() {
        return promise(
                "文件一个不少，一字未改", "%d 个文件，封印 %s，和系统里下载这个包时记下的比对".formatted(pack.size(), pack.seal()), pack.tampering());
    }

    private Promise chains() {
        var faults = new ArrayList<String>();
        var chains = new int[1];
        var reader = new LedgerProof.Reader(ofItem -> {
            chains[0]++;
            LedgerProof.faults(ofItem)
                    .forEach(fault ->
                            faults.add("%s 明细 %s：%s".formatted(AuditPacks.LEDGER, fault.itemId(), fault.what())));
        });
        for (var row : readable(AuditPacks.LEDGER, LedgerProof.COLUMNS.size(), faults)) {
            try {
                reader.take(LedgerProof.Stored.of(row));
            } catch (RuntimeException unreadable) {
                faults.add("%s 有一行读不出来：%s".formatted(AuditPacks.LEDGER, String.join(",", row)));
            }
        }
        reader.finish();
        return promise("每个月的哈希链没有断", "%,d 条链".formatted(chains[0]), faults);
    }

    private Promise halves() {
        var faults = new ArrayList<String>();
        var sums = new HashMap<String, Long>();
        var counts = new HashMap<String, Integer>();
        var sum = 0L;
        for (var row : readable(AuditPacks.ENTRIES, AuditPacks.ENTRY_COLUMNS.size(), faults)) {
            try {
                var fen = Long.parseLong(row.get(4));
                sum += fen;
                sums.merge(row.get(1), fen, Long::sum);
                counts.merge(row.get(1), 1, Integer::sum);
            } catch (NumberFormatException unreadable) {
                faults.add("%s 有一行读不出来：%s".formatted(AuditPacks.ENTRIES, String.join(",", row)));
            }
        }
        for (var row : pack.rows(AuditPacks.LEDGER)) {
            if (counts.getOrDefault(row.getFirst(), 0) != 2 || sums.getOrDefault(row.getFirst(), 1L) != 0) {
                faults.add("转账 %s 的两条分录对不上".formatted(row.getFirst()));
            }
        }
        if (sum != 0) {
            faults.add("全部分录合计不是零，差 %d 分".formatted(sum));
        }
        return promise(
                "每笔转账恰好一出一进，合计为零",
                "%,d 笔转账".formatted(pack.rows(AuditPacks.LEDGER).size()),
                faults);
    }

    /** The list's lines stand in the ledger with the same amount. */
    private Promise lines() {
        var faults = new ArrayList<String>();
        var inLedger = new HashMap<String, String>();
        pack.rows(AuditPacks.LEDGER).stream()
                .filter(row -> row.size() > 6)
                .forEach(row -> inLedger.putIfAbsent(row.get(1), row.get(6)));
        var seen = new HashSet<String>();
        var list = readable(AuditPacks.LIST, AuditPacks.LIST_COLUMNS.size(), faults);
        for (var row : list) {
            var id = row.get(AuditPacks.LINE_ID);
            if (!row.get(AuditPacks.LINE_FEN).equals(inLedger.get(id))) {
                faults.add("明细 %s：清单 %s 分，账上 %s 分".formatted(id, row.get(AuditPacks.LINE_FEN), inLedger.get(id)));
            }
            if (!seen.add(row.get(AuditPacks.LINE_PERSON) + "|" + row.get(AuditPacks.LINE_FROM))) {
                faults.add("人员 %s，%s 开始的月份在清单里不止一次"
                        .formatted(row.get(AuditPacks.LINE_PERSON), row.get(AuditPacks.LINE_FROM)));
            }
        }
        return promise("清单里每人每月一次，金额和账上一样", "%,d 个人月".formatted(list.size()), faults);
    }

    private Promise payments() {
        var faults = new ArrayList<String>();
        var declared = new HashMap<String, String>();
        pack.rows(AuditPacks.BATCH).stream()
                .filter(row -> row.size() == 2)
                .forEach(row -> declared.put(row.getFirst(), row.get(1)));
        var payments = readable(AuditPacks.PAYMENTS, AuditPacks.PAYMENT_COLUMNS.size(), faults);
        var total = sum(payments, AuditPacks.PAYMENT_FEN);
        if (!Integer.toString(payments.size()).equals(declared.get(AuditPacks.DECLARED_COUNT))
                || !Long.toString(total).equals(declared.get(AuditPacks.DECLARED_FEN))) {
            faults.add("批次申报 %s 笔 %s 分，指令是 %d 笔 %d 分"
                    .formatted(
                            declared.get(AuditPacks.DECLARED_COUNT),
                            declared.get(AuditPacks.DECLARED_FEN),
                            payments.size(),
                            total));
        }
        var byClaim = new HashMap<String, Long>();
        for (var row : pack.rows(AuditPacks.LIST)) {
            if (row.size() == AuditPacks.LIST_COLUMNS.size()) {
                byClaim.merge(row.getFirst(), number(row.get(AuditPacks.LINE_FEN)), Long::sum);
            }
        }
        for (var row : payments) {
            if (number(row.get(AuditPacks.PAYMENT_FEN)) != byClaim.getOrDefault(row.get(1), 0L)) {
                faults.add("指令 %s：%s 分，申领 %s 的明细合计 %d 分"
                        .formatted(
                                row.getFirst(),
                                row.get(AuditPacks.PAYMENT_FEN),
                                row.get(1),
                                byClaim.getOrDefault(row.get(1), 0L)));
            }
        }
        return promise("指令等于批次申报，也等于清单", "%,d 笔指令".formatted(payments.size()), faults);
    }

    private Promise checks() {
        var faults = new ArrayList<String>();
        var held = new HashMap<String, Integer>();
        var checks = readable(AuditPacks.CHECKS, AuditPacks.CHECK_COLUMNS.size(), faults);
        for (var row : checks) {
            held.merge(row.getFirst(), 1, Integer::sum);
            if (!row.get(AuditPacks.CHECK_HOLDS).equals("成立")) {
                faults.add("明细 %s：“%s”不成立".formatted(row.getFirst(), row.get(4)));
            }
        }
        pack.rows(AuditPacks.LIST).stream()
                .filter(row -> row.size() > AuditPacks.LINE_ID && !held.containsKey(row.get(AuditPacks.LINE_ID)))
                .forEach(row -> faults.add("明细 %s 没有判定".formatted(row.get(AuditPacks.LINE_ID))));
        return promise("每个人月的每一项检查都成立", "%,d 项检查".formatted(checks.size()), faults);
    }

    private Promise trail() {
        var faults = new ArrayList<String>();
        var bySubject = new HashMap<String, List<AuditProof.Stored>>();
        for (var row : readable(AuditPacks.TRAIL, AuditProof.COLUMNS.size(), faults)) {
            try {
                bySubject
                        .computeIfAbsent(row.get(1) + " " + row.get(2), subject -> new ArrayList<>())
                        .add(AuditProof.Stored.of(row));
            } catch (RuntimeException unreadable) {
                faults.add("%s 有一行读不出来：%s".formatted(AuditPacks.TRAIL, String.join(",", row)));
            }
        }
        bySubject.forEach((subject, entries) -> AuditProof.firstBrokenLink(entries)
                .ifPresent(seq -> faults.add("%s 的第 %d 条办理记录被改过、缺了或多了".formatted(subject, seq))));
        return promise("办理记录没有断", "%,d 条链".formatted(bySubject.size()), faults);
    }

    private Promise notices() {
        var faults = new ArrayList<String>();
        var files = pack.files();
        var rows = readable(AuditPacks.NOTICES, AuditPacks.NOTICE_COLUMNS.size(), faults);
        for (var row : rows) {
            var content = files.get(AuditPacks.noticeFile(row.getFirst()));
            if (content == null || !Digest.sha256(content).equals(row.get(AuditPacks.NOTICE_HASH))) {
                faults.add("公示 %s 的内容和发布时的指纹不同".formatted(row.getFirst()));
            }
        }
        return promise("公示内容和发布时一字不差", "%,d 份公示".formatted(rows.size()), faults);
    }

    /** Rows with too few or too many cells are told and left out. */
    private List<List<String>> readable(String table, int width, List<String> faults) {
        var good = new ArrayList<List<String>>();
        for (var row : pack.rows(table)) {
            if (row.size() == width) {
                good.add(row);
            } else {
                faults.add("%s 有一行不是 %d 列：%s".formatted(table, width, String.join(",", row)));
            }
        }
        return good;
    }

    private static long sum(List<List<String>> rows, int column) {
        return rows.stream().mapToLong(row -> number(row.get(column))).sum();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException changed) {
            return Long.MIN_VALUE / 4;
        }
    }

    private static Promise promise(String words, String looked, List<String> faults) {
        return new Promise(words, looked, List.copyOf(faults), 0);
    }
}
