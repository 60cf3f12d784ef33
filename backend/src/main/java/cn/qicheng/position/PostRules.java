package cn.qicheng.position;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.position.domain.FilingSeason;
import cn.qicheng.position.domain.FilingSeason.Timing;
import cn.qicheng.traineebase.TraineeBaseView;
import cn.qicheng.web.ClauseView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What a declaration must satisfy: the season, no hazards, the least allowance, and nobody on a post that goes. */
@Singleton
class PostRules {

    private final PolicyBook policy;
    private final List<PostHolders> holders;
    private final Clock clock;

    PostRules(PolicyBook policy, List<PostHolders> holders, Clock clock) {
        this.policy = policy;
        this.holders = List.copyOf(holders);
        this.clock = clock;
    }

    FilingSeason season() {
        var rules = policy.traineeship();
        return new FilingSeason(rules.postSeasonFirstMonth(), rules.postSeasonLastMonth());
    }

    Timing timing(TraineeBaseView base) {
        return season().on(ChinaTime.today(clock), base.accreditedOn());
    }

    PostRulesView view(TraineeBaseView base) {
        var year = ChinaTime.today(clock).getYear();
        var timing = timing(base);
        return new PostRulesView(
                year,
                season().label(),
                timing == Timing.LATE,
                timing == Timing.CLOSED ? "每年 " + season().label() + "报；错过的，补报只给新认定的基地" : null,
                policy.minimumWageEntered(year)
                        .map(wage -> Math.max(
                                0,
                                wage.fen()
                                        - policy.traineeship().stipendPerMonth().fen()))
                        .orElse(null),
                ClauseView.of(policy.clause(PolicyPoint.POST_FILING)),
                ClauseView.of(policy.clause(PolicyPoint.LIVING_ALLOWANCE)),
                ClauseView.of(policy.clause(PolicyPoint.HAZARDS)));
    }

    /** Insists that a new post may be declared today. Returns whether it is late. */
    boolean mustBeInSeason(TraineeBaseView base) {
        var timing = timing(base);
        if (timing == Timing.CLOSED) {
            throw PositionProblems.outOfSeason(season().label()).under(policy.clause(PolicyPoint.POST_FILING));
        }
        return timing == Timing.LATE;
    }

    void mustStand(PostContent content, int year, boolean hazardFree) {
        if (!hazardFree) {
            throw PositionProblems.hazardous().under(policy.clause(PolicyPoint.HAZARDS));
        }
        var least = policy.minimumWage(year).minus(policy.traineeship().stipendPerMonth());
        if (content.livingAllowanceFen() < least.fen()) {
            throw PositionProblems.allowanceTooLow(least.yuan()).under(policy.clause(PolicyPoint.LIVING_ALLOWANCE));
        }
        var gaps = new ArrayList<FieldReason>();
        gap(gaps, "title", content.title(), "写岗位名称");
        gap(gaps, "major", content.major(), "写专业要求，没有就写“不限”");
        gap(gaps, "workplace", content.workplace(), "写工作地点");
        gap(gaps, "duties", content.duties(), "写做什么");
        if (!gaps.isEmpty()) {
            throw PositionProblems.incomplete(gaps);
        }
    }

    int people(String positionId) {
        return holders.stream().mapToInt(each -> each.people(positionId)).sum();
    }

    /** Nobody loses a post by its being taken away: with people on it, or while people can register for it, it stays. */
    void mustBeFree(String positionId) {
        var people = people(positionId);
        if (people > 0) {
            throw PositionProblems.peopleOnIt(people);
        }
        if (holders.stream().anyMatch(each -> each.onOffer(positionId))) {
            throw PositionProblems.onOffer();
        }
    }

    void mustHoldEverybody(String positionId, int headcount) {
        var people = people(positionId);
        if (headcount < people) {
            throw PositionProblems.fewerThanPeople(people);
        }
    }

    private static void gap(List<FieldReason> gaps, String field, String words, String reason) {
        if (words.isBlank()) {
            gaps.add(new FieldReason(field, reason));
        }
    }
}
