package cn.qicheng.stipend.store;

import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.ClaimStep;
import cn.qicheng.stipend.domain.LineState;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import cn.qicheng.web.Like;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@Singleton
class JdbcStipendClaims implements StipendClaims {

    /** Stands in an IN list that would be empty, which SQL does not know; no id, code or state is empty. */
    private static final List<String> NONE = List.of("");

    private static final int LIVE = 1;

    private final ClaimRows claims;
    private final LineRows lines;
    private final ClaimStepRows steps;

    JdbcStipendClaims(ClaimRows claims, LineRows lines, ClaimStepRows steps) {
        this.claims = claims;
        this.lines = lines;
        this.steps = steps;
    }

    @Override
    public void add(StipendClaim claim, List<StipendLine> added) {
        claims.save(ClaimRow.of(claim));
        lines.saveAll(added.stream().map(LineRow::of).toList());
    }

    @Override
    public void setAside(StipendClaim aside, List<StipendLine> moved, List<ClaimStep> wayOfAside, StipendClaim left) {
        claims.save(ClaimRow.of(aside));
        moved.forEach(line -> lines.update(LineRow.of(line)));
        wayOfAside.forEach(step -> steps.save(ClaimStepRow.of(step)));
        claims.update(ClaimRow.of(left));
    }

    @Override
    public List<StipendClaim> family(String submittedId) {
        return claims.family(submittedId).stream().map(ClaimRow::claim).toList();
    }

    @Override
    public StipendClaim moved(StipendClaim claim, ClaimStep step) {
        var moved = claims.update(ClaimRow.of(claim)).claim();
        steps.save(ClaimStepRow.of(step));
        return moved;
    }

    @Override
    public StipendLine moved(StipendLine line) {
        return lines.update(LineRow.of(line)).line();
    }

    @Override
    public Optional<StipendClaim> claim(String id) {
        return claims.findById(id).map(ClaimRow::claim);
    }

    @Override
    public Optional<StipendClaim> claimAlone(String id) {
        return claims.lock(id).map(ClaimRow::claim);
    }

    @Override
    public Optional<StipendClaim> claimOfLineAlone(String lineId) {
        return claims.lockOfLine(lineId).map(ClaimRow::claim);
    }

    @Override
    public List<StipendClaim> claims(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : claims.findByIdIn(ids).stream().map(ClaimRow::claim).toList();
    }

    @Override
    public Optional<StipendLine> line(String id) {
        return lines.findById(id).map(LineRow::line);
    }

    @Override
    public List<StipendLine> lines(Collection<String> claimIds) {
        return claimIds.isEmpty()
                ? List.of()
                : lines.findByClaimIdInOrderByPersonIdAscAndMonthAsc(claimIds).stream()
                        .map(LineRow::line)
                        .toList();
    }

    @Override
    public List<StipendLine> linesOf(String agreementId) {
        return lines.findByAgreementIdOrderById(agreementId).stream()
                .map(LineRow::line)
                .toList();
    }

    @Override
    public List<StipendLine> liveLines(Collection<String> sheetIds) {
        return sheetIds.isEmpty()
                ? List.of()
                : lines.findBySheetIdInAndLive(sheetIds, LIVE).stream()
                        .map(LineRow::line)
                        .toList();
    }

    @Override
    public List<StipendLine> liveLinesOf(Collection<String> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : lines.findByPersonIdInAndLive(personIds, LIVE).stream()
                        .map(LineRow::line)
                        .toList();
    }

    @Override
    public List<ClaimStep> steps(Collection<String> claimIds) {
        return claimIds.isEmpty()
                ? List.of()
                : steps.findByClaimIdInOrderBySeq(claimIds).stream()
                        .map(ClaimStepRow::step)
                        .toList();
    }

    @Override
    public List<StipendClaim> list(Wanted wanted, int page, int size) {
        return claims
                .search(
                        wanted.wholeCity(),
                        orNone(wanted.offices()),
                        orNone(wanted.bases()),
                        baseOf(wanted),
                        words(wanted),
                        states(wanted),
                        size,
                        (long) page * size)
                .stream()
                .map(ClaimRow::claim)
                .toList();
    }

    @Override
    public long count(Wanted wanted) {
        return claims.count(
                wanted.wholeCity(),
                orNone(wanted.offices()),
                orNone(wanted.bases()),
                baseOf(wanted),
                words(wanted),
                states(wanted));
    }

    @Override
    public List<Waiting> waiting(Wanted wanted, Collection<ClaimState> states) {
        return claims
                .waiting(
                        wanted.wholeCity(),
                        orNone(wanted.offices()),
                        orNone(wanted.bases()),
                        baseOf(wanted),
                        words(wanted),
                        states.stream().map(ClaimState::name).toList())
                .stream()
                .map(row -> new Waiting(ClaimState.valueOf(row.state()), row.waiting(), row.oldestSince()))
                .toList();
    }

    @Override
    public List<Missing> missing(Collection<String> offices, int most) {
        return missing(claims.missing(orNone(offices), most));
    }

    @Override
    public List<Missing> late(Collection<String> offices, Instant before, int most) {
        return missing(claims.late(orNone(offices), before, most));
    }

    @Override
    public List<Missing> silent(Collection<String> offices, Instant before, int most) {
        return missing(claims.silent(orNone(offices), before, most));
    }

    private static List<Missing> missing(List<MissingRow> rows) {
        return rows.stream()
                .map(row -> new Missing(row.claimId(), row.baseName(), row.missed(), row.oldestSince()))
                .toList();
    }

    @Override
    public List<StipendLine> linesToConfirm(String personId) {
        return lines.findByPersonIdAndStateAndLive(personId, LineState.PASSED_ON, LIVE).stream()
                .map(LineRow::line)
                .toList();
    }

    private static Collection<String> orNone(Collection<String> values) {
        return values.isEmpty() ? NONE : values;
    }

    private static Collection<String> states(Wanted wanted) {
        return wanted.state().isEmpty()
                ? Stream.of(ClaimState.values()).map(Enum::name).toList()
                : List.of(wanted.state());
    }

    private static String baseOf(Wanted wanted) {
        return wanted.baseId().isEmpty() ? "%" : Like.literally(wanted.baseId());
    }

    private static String words(Wanted wanted) {
        return "%" + Like.literally(wanted.words()) + "%";
    }
}
