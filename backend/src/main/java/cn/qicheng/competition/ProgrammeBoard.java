package cn.qicheng.competition;

import cn.qicheng.competition.ProgrammeView.TitleView;
import cn.qicheng.competition.domain.FounderFacts;
import cn.qicheng.competition.domain.TitleCriteria;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.policy.CompetitionPoint;
import cn.qicheng.policy.CompetitionPolicy;
import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyFigure;
import cn.qicheng.policy.PolicyOption;
import cn.qicheng.policy.QuotaPool;
import cn.qicheng.web.ClauseView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programme for anyone who asks, and its criteria to be tried by anyone. */
@Singleton
public class ProgrammeBoard {

    private final PolicyBook policy;
    private final Clock clock;

    ProgrammeBoard(PolicyBook policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** What somebody tries the criteria with; nothing of it is kept. */
    public record Tried(
            @Nullable LocalDate foundedOn,
            @Nullable Integer jobs,
            @Nullable LocalDate jobsSince,
            @Nullable Long revenueYuan,
            @Nullable Integer ipCount,
            @Nullable Boolean cleanRecord) {}

    public ProgrammeView programme() {
        var programme = policy.competition();
        return new ProgrammeView(
                programme.version(),
                programme.period(),
                ChinaTime.today(clock).isAfter(programme.period().until()),
                ClauseView.of(programme.clause(CompetitionPoint.PERIOD)),
                programme.series().stream().map(SeriesView::of).toList(),
                Stream.of(ContestLevel.values())
                        .map(level -> title(programme, level))
                        .toList(),
                programme.pools(),
                programme.rules().figures().values().stream()
                        .sorted(Comparator.comparing(PolicyFigure::key))
                        .toList(),
                programme.rules().options().values().stream()
                        .sorted(Comparator.comparing(PolicyOption::key))
                        .toList(),
                programme.services(),
                ClauseView.of(programme.clause(CompetitionPoint.SERVICES)));
    }

    /** Answers every criterion of a title by the very rules that an entry is held against. */
    public CriteriaView tried(FounderTier tier, Tried tried, @Nullable LocalDate countedOn) {
        var programme = policy.competition();
        var day = countedOn == null ? ChinaTime.today(clock) : countedOn;
        var findings = new TitleCriteria(programme, tier, day)
                .answer(new FounderFacts(
                        tried.foundedOn(),
                        tried.jobs(),
                        tried.jobsSince(),
                        tried.revenueYuan(),
                        tried.ipCount(),
                        tried.cleanRecord()));
        return CriteriaView.of(tier, FindingView.all(findings), day, programme);
    }

    private static TitleView title(CompetitionPolicy programme, ContestLevel level) {
        var title = programme.title(level.tier());
        return new TitleView(
                title.tier(),
                title.tier().label(),
                level,
                level.label(),
                title.selectedBy(),
                title.awardedBy(),
                programme.pools(title.tier()).stream()
                        .mapToInt(QuotaPool::quota)
                        .sum(),
                ClauseView.of(title.standard()));
    }

    /** Returns where titles of such an edition are counted, if the document gives it a quota. */
    static List<QuotaPool> poolsOf(CompetitionPolicy programme, EditionFacts edition) {
        return edition.level() == ContestLevel.PROVINCE
                ? List.of()
                : programme.poolOf(edition.tier(), edition.series(), edition.districtCode()).stream()
                        .toList();
    }
}
