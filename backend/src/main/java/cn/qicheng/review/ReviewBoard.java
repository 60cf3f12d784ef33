package cn.qicheng.review;

import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.review.ReviewCaseLine.ClockGroup;
import cn.qicheng.review.ReviewCaseLine.Subject;
import cn.qicheng.review.ReviewCaseView.Item;
import cn.qicheng.review.ReviewCaseView.ItemAnswer;
import cn.qicheng.review.ReviewCaseView.Opinion;
import cn.qicheng.review.domain.ReviewCase;
import cn.qicheng.review.domain.ReviewCases;
import cn.qicheng.review.domain.ReviewCases.Wanted;
import cn.qicheng.review.domain.ReviewOpinion;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reviews as they are read: the officers' work list, the case page, and what a subject shows of its own case. */
@Singleton
public class ReviewBoard implements TaskSource {

    private static final Map<String, String> TASK_TITLES = Map.of(
            "ELIGIBILITY", "报名资格待审核",
            "AGREEMENT_FILING", "见习协议待备案",
            "STIPEND_CLAIM", "补贴申领待审核",
            "COMPETITION_ENTRY", "参赛资格待审查",
            "ACCREDITATION_MATERIAL", "基地申报资料待审核",
            "ACCREDITATION_SITE", "基地条件待评估、复审",
            "POST_FILING", "见习岗位待备案");

    private final ReviewCases cases;
    private final Districts districts;
    private final PolicyBook policy;
    private final Clock clock;

    ReviewBoard(ReviewCases cases, Districts districts, PolicyBook policy, Clock clock) {
        this.cases = cases;
        this.districts = districts;
        this.policy = policy;
        this.clock = clock;
    }

    /** Which cases an officer wants to see; empty text stands for all. */
    public record WorkListQuery(boolean open, String kind, String words, int page, int size) {}

    /** Returns the case about a subject, without moves: for the subject's own page. */
    public Optional<ReviewCaseView> of(SubjectRef subject) {
        return cases.of(subject).map(review -> view(review, List.of()));
    }

    /** Returns only the id of the case about a subject. */
    public Optional<String> idOf(SubjectRef subject) {
        return cases.of(subject).map(ReviewCase::id);
    }

    /** Returns the subjects of a kind whose case waits to be handed in again. */
    public List<SubjectRef> returned(String kind) {
        return cases.returned(kind).stream().map(ReviewCase::subject).toList();
    }

    /** Returns the case page for an officer of one of its offices. */
    public ReviewCaseView view(String caseId, Actor actor) {
        var review = cases.byId(caseId).filter(found -> sees(actor, found)).orElseThrow(ReviewProblems::absent);
        return view(review, movesOf(review, actor));
    }

    /** Returns the officer's work list: open cases by deadline, or those the office has dealt with, latest first. */
    public Page<ReviewCaseLine> list(WorkListQuery query, Actor actor) {
        var wanted =
                new Wanted(officesOf(actor), actor.holds(Role.CITY_OFFICER), query.open(), query.kind(), query.words());
        var found = cases.list(wanted, query.page(), query.size()).stream()
                .map(review -> line(review, movesOf(review, actor)))
                .toList();
        return new Page<>(found, cases.count(wanted), query.page(), query.size());
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        var offices = role == Role.DISTRICT_OFFICER ? officesOf(actor) : Set.<String>of();
        return cases.waiting(new Wanted(offices, role == Role.CITY_OFFICER && actor.holds(role), true, "", "")).stream()
                .map(waiting -> new TaskGroup(
                        "REVIEW_" + waiting.kind(),
                        TASK_TITLES.getOrDefault(waiting.kind(), "待审核"),
                        waiting.count(),
                        waiting.oldestSince(),
                        "work-list?kind=" + waiting.kind()))
                .toList();
    }

    static boolean sees(Actor actor, ReviewCase review) {
        return actor.holds(Role.DISTRICT_OFFICER, review.firstOffice()) || actor.holds(Role.CITY_OFFICER);
    }

    private static List<String> movesOf(ReviewCase review, Actor actor) {
        var office = review.stage() == ReviewStage.FIRST
                ? actor.holds(Role.DISTRICT_OFFICER, review.firstOffice())
                : actor.holds(Role.CITY_OFFICER);
        return review.inOffice() && office && !review.closedTo(actor.personId())
                ? List.of("PASS", "RETURN", "REJECT")
                : List.of();
    }

    private Set<String> officesOf(Actor actor) {
        var scopes = actor.scopesOf(Role.DISTRICT_OFFICER);
        if (!scopes.contains(Actor.EVERYWHERE)) {
            return scopes;
        }
        var everywhere = new HashSet<>(Set.of(districts.city().code()));
        districts.all().forEach(district -> everywhere.add(district.code()));
        return everywhere;
    }

    private ReviewCaseLine line(ReviewCase review, List<String> moves) {
        var due = review.due();
        var left = workingDaysLeft(due);
        return new ReviewCaseLine(
                review.id(),
                new Subject(review.subject().kind(), review.subject().id()),
                review.kind(),
                review.title(),
                review.subtitle(),
                review.stage(),
                review.state().name(),
                officeName(review),
                holder(review),
                review.since(),
                due == null ? null : due.day(),
                due != null && due.provisional(),
                left,
                left == null ? null : ClockGroup.of(left),
                moves);
    }

    private ReviewCaseView view(ReviewCase review, List<String> moves) {
        var line = line(review, moves);
        var opinions = cases.opinions(review.id());
        return new ReviewCaseView(
                line.id(),
                line.subject(),
                line.kind(),
                line.title(),
                line.subtitle(),
                line.stage(),
                line.state(),
                line.officeName(),
                line.holder(),
                line.since(),
                line.due(),
                line.dueProvisional(),
                line.workingDaysLeft(),
                line.clockGroup(),
                moves,
                ClauseView.of(review.basis()),
                review.round(),
                items(review, opinions),
                opinions.stream().map(ReviewBoard::opinion).toList(),
                cases.facts(review.id()));
    }

    private List<Item> items(ReviewCase review, List<ReviewOpinion> opinions) {
        var last = review.inOffice() || opinions.isEmpty() ? null : opinions.getLast();
        return cases.questions(review.id()).stream()
                .map(question -> {
                    var given = Optional.ofNullable(last).flatMap(said -> said.answerTo(question.code()));
                    return new Item(
                            question.code(),
                            question.question(),
                            question.fact(),
                            question.systemAnswer(),
                            given.map(ReviewOpinion.Given::answer).orElse(null),
                            given.map(ReviewOpinion.Given::note).orElse(null),
                            ClauseView.of(question.clause()));
                })
                .toList();
    }

    private static Opinion opinion(ReviewOpinion said) {
        return new Opinion(
                said.stage(),
                said.round(),
                said.byName(),
                said.at(),
                said.outcome(),
                said.opinion(),
                said.answers().stream()
                        .map(given -> new ItemAnswer(
                                given.code(), given.question(), given.fact(), given.answer(), given.note()))
                        .toList());
    }

    private String officeName(ReviewCase review) {
        return districts.officeName(
                review.stage() == ReviewStage.FIRST
                        ? review.firstOffice()
                        : districts.city().code());
    }

    private @Nullable Holder holder(ReviewCase review) {
        if (!review.inOffice()) {
            return null;
        }
        return new Holder(officeName(review), review.stage().label());
    }

    private @Nullable Integer workingDaysLeft(@Nullable Deadline due) {
        return due == null ? null : policy.calendar().workingDaysBetween(ChinaTime.today(clock), due.day());
    }
}
