package cn.qicheng.competition;

import cn.qicheng.competition.domain.CriterionFinding;
import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** One condition of a title, answered: what is asked, what the founder has, whether it stands, why, and its article. */
@Serdeable
public record FindingView(
        String code,
        String demand,
        String value,
        CriterionMark mark,
        String note,
        MaterialKind evidence,
        ClauseView clause) {

    static FindingView of(CriterionFinding finding) {
        return new FindingView(
                finding.criterion().name(),
                finding.demand(),
                finding.value(),
                finding.mark(),
                finding.note(),
                finding.criterion().evidence(),
                ClauseView.of(finding.clause()));
    }

    static List<FindingView> all(List<CriterionFinding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }
}
