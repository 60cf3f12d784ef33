package cn.qicheng.policy;

import cn.qicheng.kernel.Clause;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One version of the “百千万” programme: its series, titles, criteria and quotas. */
public record CompetitionPolicy(
        String version,
        LocalDate inForceFrom,
        Period period,
        Rules rules,
        List<Series> series,
        List<Title> titles,
        List<QuotaPool> pools,
        Map<String, String> reviewOffices,
        List<Service> services) {

    /** The years the document plans for. The city may go on by it afterwards, with a visible notice. */
    @Serdeable
    public record Period(LocalDate from, LocalDate until) {}

    /** Figures, open questions and articles. */
    public record Rules(
            Map<String, PolicyFigure> figures,
            Map<String, PolicyOption> options,
            Map<CompetitionPoint, Clause> points) {

        public Rules {
            figures = Map.copyOf(figures);
            options = Map.copyOf(options);
            points = Map.copyOf(points);
        }
    }

    @Serdeable
    public record Department(String code, String name) {}

    /** One of the ten series, in the document's order. */
    public record Series(
            String code,
            String name,
            String shortName,
            String target,
            List<Department> lead,
            List<Department> assist,
            Clause clause) {

        public Series {
            lead = List.copyOf(lead);
            assist = List.copyOf(assist);
        }

        public boolean ledBy(String departmentCode) {
            return lead.stream().anyMatch(department -> department.code().equals(departmentCode));
        }
    }

    /**
     * A title and who gives it.
     *
     * @param project what is asked of the project; only people can judge it
     * @param standard the article of its criteria
     */
    public record Title(FounderTier tier, String selectedBy, String awardedBy, String project, Clause standard) {}

    /** Something a founder may wish for; it is recorded and followed up, not decided here. */
    @Serdeable
    public record Service(String code, String name) {}

    public CompetitionPolicy {
        series = List.copyOf(series);
        titles = List.copyOf(titles);
        pools = List.copyOf(pools);
        reviewOffices = Map.copyOf(reviewOffices);
        services = List.copyOf(services);
    }

    public Optional<Series> series(String code) {
        return series.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst();
    }

    public Title title(FounderTier tier) {
        return titles.stream()
                .filter(title -> title.tier() == tier)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("competition.yml lacks the title " + tier));
    }

    public List<QuotaPool> pools(FounderTier tier) {
        return pools.stream().filter(pool -> pool.tier() == tier).toList();
    }

    /**
     * Returns where a title for an entry is counted: a category for 创业新秀, a district for 新锐创客. Empty where the document
     * gives none: 创业达人, and 新锐创客 of the new area (兰州新区).
     */
    public Optional<QuotaPool> poolOf(FounderTier tier, String seriesCode, String districtCode) {
        return pools(tier).stream()
                .filter(pool -> pool.takes(pool.by() == QuotaPool.By.CATEGORY ? seriesCode : districtCode))
                .findFirst();
    }

    /** Whether a quota counts over the whole programme; otherwise every year begins anew. */
    public boolean quotaCumulative() {
        return option("quotaScope").value().equals("CUMULATIVE");
    }

    /** BLOCK, BLOCK_WITH_CITY_OVERRIDE or WARN: what happens when a quota is used up. */
    public String quotaOverrun() {
        return option("quotaOverrun").value();
    }

    /** Whether an entry that misses a criterion is refused; the criteria are marked as reference, so by default it is not. */
    public boolean criteriaBlock() {
        return option("criteriaMode").value().equals("BLOCK");
    }

    /** Whether a title of the level below is needed before entering. */
    public boolean lowerTitleFirst() {
        return option("lowerTitleFirst").value().equals("YES");
    }

    public int maxAgeYears(FounderTier tier) {
        return criterion(tier, "maxAgeYears");
    }

    public int minJobs(FounderTier tier) {
        return criterion(tier, "minJobs");
    }

    public int jobsStableYears(FounderTier tier) {
        return criterion(tier, "jobsStableYears");
    }

    public int minRevenueYuan(FounderTier tier) {
        return criterion(tier, "minRevenueYuan");
    }

    /** Returns how many rights are asked for; zero where the title asks for none. */
    public int minIpCount(FounderTier tier) {
        var figure = rules.figures().get(tier + ".minIpCount");
        return figure == null ? 0 : figure.value();
    }

    /** Calendar days from an entry's return to its being handed in again. */
    public int mendWithinDays() {
        return figure("mendWithinDays");
    }

    public int noticeWorkingDays() {
        return figure("noticeWorkingDays");
    }

    public Clause clause(CompetitionPoint point) {
        return Objects.requireNonNull(rules.points().get(point), point.name());
    }

    private int criterion(FounderTier tier, String key) {
        return figure(tier + "." + key);
    }

    private int figure(String key) {
        return Objects.requireNonNull(rules.figures().get(key), key).value();
    }

    private PolicyOption option(String key) {
        return Objects.requireNonNull(rules.options().get(key), key);
    }
}
