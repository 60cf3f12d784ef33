package cn.qicheng.competition;

import cn.qicheng.policy.CompetitionPolicy.Department;
import cn.qicheng.policy.CompetitionPolicy.Series;
import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** One of the ten series as anyone may read it. */
@Serdeable
public record SeriesView(
        String code,
        String name,
        String shortName,
        String target,
        List<Department> lead,
        List<Department> assist,
        ClauseView clause) {

    static SeriesView of(Series series) {
        return new SeriesView(
                series.code(),
                series.name(),
                series.shortName(),
                series.target(),
                series.lead(),
                series.assist(),
                ClauseView.of(series.clause()));
    }
}
