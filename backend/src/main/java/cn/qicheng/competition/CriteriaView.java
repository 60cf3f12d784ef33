package cn.qicheng.competition;

import cn.qicheng.policy.CompetitionPolicy;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/**
 * The criteria of a title, answered one by one.
 *
 * @param blocking a missed criterion keeps an entry out; otherwise it is a reference
 */
@Serdeable
public record CriteriaView(
        FounderTier tier,
        String tierName,
        LocalDate countedOn,
        boolean blocking,
        int passed,
        int failed,
        List<FindingView> findings,
        ClauseView standard,
        String policyVersion) {

    static CriteriaView of(
            FounderTier tier, List<FindingView> findings, LocalDate countedOn, CompetitionPolicy programme) {
        return new CriteriaView(
                tier,
                tier.label(),
                countedOn,
                programme.criteriaBlock(),
                counted(findings, CriterionMark.PASS),
                counted(findings, CriterionMark.FAIL),
                findings,
                ClauseView.of(programme.title(tier).standard()),
                programme.version());
    }

    private static int counted(List<FindingView> findings, CriterionMark mark) {
        return (int) findings.stream().filter(finding -> finding.mark() == mark).count();
    }
}
