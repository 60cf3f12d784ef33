package cn.qicheng.certificate.store;

import cn.qicheng.certificate.domain.Completion;
import cn.qicheng.certificate.domain.CompletionState;
import cn.qicheng.certificate.domain.Completions;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcCompletions implements Completions {

    private final CompletionRows rows;

    JdbcCompletions(CompletionRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Completion completion) {
        rows.save(CompletionRow.of(completion));
    }

    @Override
    public void moved(Completion completion) {
        rows.update(CompletionRow.of(completion));
    }

    @Override
    public Optional<Completion> of(String agreementId) {
        return rows.findByAgreementId(agreementId).map(CompletionRow::completion);
    }

    @Override
    public Optional<Completion> byCertificate(String no) {
        return rows.findByCertificateNo(no).map(CompletionRow::completion);
    }

    @Override
    public List<String> unappraisedDueBefore(LocalDate day) {
        return rows.findByStateAndAppraiseDueBefore(CompletionState.TO_APPRAISE, day).stream()
                .map(CompletionRow::agreementId)
                .toList();
    }

    @Override
    public List<Completion> toAppraiseByMentor(String personId) {
        return whole(rows.findByMentorPersonIdAndState(personId, CompletionState.TO_APPRAISE));
    }

    @Override
    public List<Completion> toAppraiseByBases(Collection<String> baseIds) {
        return baseIds.isEmpty() ? List.of() : whole(rows.findByBaseIdInAndState(baseIds, CompletionState.TO_APPRAISE));
    }

    private static List<Completion> whole(List<CompletionRow> found) {
        return found.stream().map(CompletionRow::completion).toList();
    }
}
