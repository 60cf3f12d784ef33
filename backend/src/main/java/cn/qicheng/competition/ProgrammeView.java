package cn.qicheng.competition;

import cn.qicheng.policy.CompetitionPolicy.Period;
import cn.qicheng.policy.CompetitionPolicy.Service;
import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.policy.PolicyFigure;
import cn.qicheng.policy.PolicyOption;
import cn.qicheng.policy.QuotaPool;
import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The programme as in force today, for anyone.
 *
 * @param pastPeriod the document's years are over and the city goes on by it
 */
@Serdeable
public record ProgrammeView(
        String version,
        Period period,
        boolean pastPeriod,
        ClauseView periodClause,
        List<SeriesView> series,
        List<TitleView> titles,
        List<QuotaPool> quotas,
        List<PolicyFigure> figures,
        List<PolicyOption> options,
        List<Service> services,
        ClauseView servicesClause) {

    @Serdeable
    public record TitleView(
            FounderTier tier,
            String name,
            ContestLevel level,
            String levelName,
            String selectedBy,
            String awardedBy,
            int quota,
            ClauseView standard) {}
}
