package cn.qicheng.ending.store;

import cn.qicheng.ending.domain.EarlyEnding;
import cn.qicheng.ending.domain.EndingState;
import cn.qicheng.ending.domain.Endings;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
class JdbcEndings implements Endings {

    private static final int OPEN = 1;

    private final EndingRows rows;
    private final ProofRows proofs;

    JdbcEndings(EndingRows rows, ProofRows proofs) {
        this.rows = rows;
        this.proofs = proofs;
    }

    @Override
    public void add(EarlyEnding ending) {
        rows.save(EndingRow.of(ending));
        proofs.saveAll(ending.start().evidence().stream()
                .map(proof -> new ProofRow(Ulid.next(), ending.id(), proof.code(), proof.label(), proof.words()))
                .toList());
    }

    @Override
    public void moved(EarlyEnding ending) {
        rows.update(EndingRow.of(ending));
    }

    @Override
    public Optional<EarlyEnding> byId(String id) {
        return rows.findById(id).map(row -> whole(List.of(row)).getFirst());
    }

    @Override
    public Optional<EarlyEnding> openOf(String agreementId) {
        return rows.findByAgreementIdAndOpenMark(agreementId, OPEN)
                .map(row -> whole(List.of(row)).getFirst());
    }

    @Override
    public List<EarlyEnding> ofAgreement(String agreementId) {
        return whole(rows.findByAgreementIdOrderByIdDesc(agreementId));
    }

    @Override
    public List<String> runningOutBefore(LocalDate day) {
        return rows.findByStateAndLastDayBefore(EndingState.RUNNING, day).stream()
                .map(EndingRow::id)
                .toList();
    }

    @Override
    public List<EarlyEnding> proposedTo(String personId) {
        return whole(rows.findByPersonIdAndStateAndStartedAs(personId, EndingState.PROPOSED, Role.BASE_ADMIN));
    }

    @Override
    public List<EarlyEnding> proposedToBases(Collection<String> baseIds) {
        return baseIds.isEmpty()
                ? List.of()
                : whole(rows.findByBaseIdInAndStateAndStartedAs(baseIds, EndingState.PROPOSED, Role.GRADUATE));
    }

    @Override
    public List<EarlyEnding> toldToBureau(Collection<String> offices, int size, long offset) {
        return offices.isEmpty() ? List.of() : whole(rows.told(offices, size, offset));
    }

    @Override
    public long countToldToBureau(Collection<String> offices) {
        return offices.isEmpty() ? 0 : rows.countTold(offices);
    }

    private List<EarlyEnding> whole(List<EndingRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(EndingRow::id).toList();
        Map<String, List<EarlyEnding.Proof>> evidence = proofs.findByEndingIdInOrderById(ids).stream()
                .collect(Collectors.groupingBy(
                        ProofRow::endingId, Collectors.mapping(ProofRow::proof, Collectors.toList())));
        return found.stream()
                .map(row ->
                        row.ending(Optional.ofNullable(evidence.get(row.id())).orElse(List.of())))
                .toList();
    }
}
