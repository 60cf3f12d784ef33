package cn.qicheng.accreditation;

import cn.qicheng.accreditation.BaseApplicationView.AspectView;
import cn.qicheng.accreditation.BaseApplicationView.ConditionView;
import cn.qicheng.accreditation.BaseApplicationView.NamedItem;
import cn.qicheng.accreditation.BaseApplicationView.OpinionView;
import cn.qicheng.accreditation.BaseApplicationView.PaperView;
import cn.qicheng.accreditation.BaseApplicationView.UnitView;
import cn.qicheng.accreditation.domain.AccreditationMove;
import cn.qicheng.accreditation.domain.Aspect;
import cn.qicheng.accreditation.domain.BaseApplication;
import cn.qicheng.accreditation.domain.BaseApplicationState;
import cn.qicheng.accreditation.domain.BaseApplications;
import cn.qicheng.accreditation.domain.BaseApplications.Wanted;
import cn.qicheng.accreditation.domain.Batch;
import cn.qicheng.accreditation.domain.Material;
import cn.qicheng.district.District;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewCaseView;
import cn.qicheng.review.ReviewStage;
import cn.qicheng.traineebase.TraineeBaseView;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applications as they are read: by the unit, by the offices over it, and as work that waits. */
@Singleton
public class AccreditationBoard implements TaskSource {

    private final BaseApplications applications;
    private final AccreditationReviews reviews;
    private final BatchBoard batches;
    private final ReviewBoard reviewBoard;
    private final TraineeBases bases;
    private final Districts districts;
    private final PolicyBook policy;
    private final Clock clock;

    AccreditationBoard(
            BaseApplications applications,
            AccreditationReviews reviews,
            BatchBoard batches,
            ReviewBoard reviewBoard,
            TraineeBases bases,
            Districts districts,
            PolicyBook policy,
            Clock clock) {
        this.applications = applications;
        this.reviews = reviews;
        this.batches = batches;
        this.reviewBoard = reviewBoard;
        this.bases = bases;
        this.districts = districts;
        this.policy = policy;
        this.clock = clock;
    }

    public List<BaseApplicationLine> mine(Actor actor) {
        return applications.ofApplicant(actor.personId()).stream()
                .map(this::line)
                .toList();
    }

    /** Returns the measures whose own term is over; empty while they are in force. */
    public Optional<LapsedMeasures> lapsed() {
        return Optional.ofNullable(LapsedMeasures.of(policy.traineeshipDocument(), ChinaTime.today(clock)));
    }

    /** Returns the page for the unit itself or for an office over it; to everybody else it does not exist. */
    public BaseApplicationView view(String id, Actor actor) {
        var it = applications.byId(id).orElseThrow(AccreditationProblems::absent);
        var own = it.applicantId().equals(actor.personId());
        var overseen = it.state() != BaseApplicationState.DRAFT
                && districts.overseenBy(actor).contains(it.unit().districtCode());
        if (!own && !overseen) {
            throw AccreditationProblems.absent();
        }
        return view(it, own, actor);
    }

    /** Lists what was handed in to the actor's office, latest first. */
    public Page<BaseApplicationLine> list(
            @Nullable String state, @Nullable String words, int page, int size, Actor actor) {
        var wanted =
                new Wanted(districts.overseenBy(actor), state == null ? "" : state, words == null ? "" : words.strip());
        return new Page<>(
                applications.list(wanted, page, size).stream().map(this::line).toList(),
                applications.count(wanted),
                page,
                size);
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        return switch (role) {
            case GRADUATE, BASE_ADMIN ->
                group(
                        "MEND_BASE_APPLICATION",
                        "基地申报等你补正",
                        applications.ofApplicant(actor.personId()).stream()
                                .filter(each -> each.state().returned())
                                .toList(),
                        "base-application-list");
            case CITY_OFFICER ->
                actor.holds(role)
                                && batches.ahead().stream().anyMatch(batch -> batch.open() && batch.closedOn() == null)
                        ? group(
                                "APPROVE_BASE_BATCH",
                                "这一批见习基地等审批",
                                applications.in(BaseApplicationState.AWAITING_BATCH),
                                "/bureau/accreditation-batch")
                        : List.of();
            default -> List.of();
        };
    }

    private static List<TaskGroup> group(String kind, String title, List<BaseApplication> waiting, String target) {
        return waiting.stream()
                .map(BaseApplication::since)
                .min(java.util.Comparator.naturalOrder())
                .map(oldest -> List.of(new TaskGroup(kind, title, waiting.size(), oldest, target)))
                .orElse(List.of());
    }

    private BaseApplicationLine line(BaseApplication it) {
        return new BaseApplicationLine(
                it.id(),
                it.no(),
                it.unit().name(),
                district(it).map(District::name).orElse(""),
                it.state(),
                it.state().label(),
                it.since(),
                holder(it));
    }

    private BaseApplicationView view(BaseApplication it, boolean own, Actor actor) {
        var said = reviewsOf(it);
        var latest = said.isEmpty() ? Optional.<ReviewCaseView>empty() : Optional.of(said.getLast());
        var named = named(it, latest);
        var due = due(it, latest);
        var ready = readyBy(it);
        return new BaseApplicationView(
                it.id(),
                it.no(),
                it.state(),
                it.state().label(),
                holder(it),
                it.since(),
                it.submittedOn(),
                due.map(Deadline::day).orElse(null),
                due.map(Deadline::provisional).orElse(false),
                due.map(day -> policy.calendar().workingDaysBetween(ChinaTime.today(clock), day.day()))
                        .orElse(null),
                unit(it, own),
                Stream.of(Material.values())
                        .map(material -> paper(it, material))
                        .toList(),
                reviews.conditions(it).all().stream()
                        .map(condition -> new ConditionView(
                                condition.code(),
                                condition.question(),
                                condition.answer(),
                                condition.fact(),
                                ClauseView.of(policy.clause(condition.point()))))
                        .toList(),
                Stream.of(Aspect.values())
                        .map(aspect -> new AspectView(
                                aspect.name(),
                                aspect.label(),
                                it.paper(aspect.name()).statement()))
                        .toList(),
                editable(it, own, named),
                named,
                opinions(said),
                moves(it, own, actor),
                ready.map(Deadline::day).orElse(null),
                ready.map(day -> batches.reachedBy(day.day())).orElse(null),
                Optional.ofNullable(it.batch()).map(Batch::label).orElse(null),
                it.baseId(),
                Optional.ofNullable(it.baseId())
                        .map(id -> bases.views(List.of(id)).get(id))
                        .map(TraineeBaseView::plaqueNo)
                        .orElse(null),
                it.endReason(),
                lapsed().orElse(null));
    }

    /** The papers' review and, once it was opened, the place's. */
    private List<ReviewCaseView> reviewsOf(BaseApplication it) {
        return Stream.of(AccreditationReviews.materials(it.id()), AccreditationReviews.site(it.id()))
                .map(reviewBoard::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<NamedItem> named(BaseApplication it, Optional<ReviewCaseView> latest) {
        if (!it.state().returned() && it.state() != BaseApplicationState.REJECTED) {
            return List.of();
        }
        return latest.map(ReviewCaseView::items).orElse(List.of()).stream()
                .filter(item -> item.answer() == ReviewAnswer.FAIL)
                .map(item -> new NamedItem(item.code(), item.question(), item.note(), item.clause()))
                .toList();
    }

    private static List<String> editable(BaseApplication it, boolean own, List<NamedItem> named) {
        if (!own) {
            return List.of();
        }
        if (it.state() == BaseApplicationState.DRAFT) {
            return List.of("ALL");
        }
        return it.state().returned() ? named.stream().map(NamedItem::code).toList() : List.of();
    }

    private static List<OpinionView> opinions(List<ReviewCaseView> said) {
        var all = new ArrayList<OpinionView>();
        for (var review : said) {
            for (var opinion : review.opinions()) {
                var step = review.kind().equals(AccreditationReviews.MATERIAL)
                        ? "资料审核"
                        : opinion.stage() == ReviewStage.FIRST ? "条件评估" : "市局复审";
                all.add(new OpinionView(step, opinion.at(), opinion.outcome(), opinion.opinion()));
            }
        }
        return all;
    }

    private List<String> moves(BaseApplication it, boolean own, Actor actor) {
        var moves = new ArrayList<String>();
        if (own) {
            moves.addAll(Move.allowed(AccreditationMove.class, it.state(), Role.BASE_ADMIN));
        }
        if (actor.holds(Role.CITY_OFFICER) && it.state() == BaseApplicationState.AWAITING_BATCH) {
            moves.add(AccreditationMove.REFUSE.name());
        }
        return moves;
    }

    private Optional<Deadline> due(BaseApplication it, Optional<ReviewCaseView> latest) {
        if (it.state().returned()) {
            return Optional.ofNullable(it.mendDue());
        }
        return latest.flatMap(
                review -> Optional.ofNullable(review.due()).map(day -> new Deadline(day, review.dueProvisional())));
    }

    private Optional<Deadline> readyBy(BaseApplication it) {
        if (it.state().ended()) {
            return Optional.empty();
        }
        var from = it.state() == BaseApplicationState.DRAFT || it.state().returned()
                ? ChinaTime.today(clock)
                : ChinaTime.dayOf(it.since());
        return Optional.of(batches.clocks().readyAtTheLatest(it.state(), from, policy.calendar()));
    }

    private @Nullable Holder holder(BaseApplication it) {
        var office = district(it)
                .map(district -> districts.officeName(districts.firstReviewOffice(district.code())))
                .orElse("");
        return switch (it.state()) {
            case MATERIAL_REVIEW -> new Holder(office, "资料审核");
            case SITE_ASSESSMENT -> new Holder(office, "条件评估");
            case CITY_RECHECK -> new Holder(districts.city().bureau(), "复审");
            case AWAITING_BATCH -> new Holder("兰州市人力资源和社会保障局", "批次审批");
            case DRAFT -> new Holder("申报单位", "填报");
            case MATERIAL_RETURNED, SITE_RETURNED, RECHECK_RETURNED ->
                new Holder(it.unit().name(), "补正");
            default -> null;
        };
    }

    private Optional<District> district(BaseApplication it) {
        return districts.all().stream()
                .filter(district -> district.code().equals(it.unit().districtCode()))
                .findFirst();
    }

    private UnitView unit(BaseApplication it, boolean own) {
        var unit = it.unit();
        var district = district(it);
        return new UnitView(
                unit.name(),
                unit.creditCode(),
                unit.orgType(),
                unit.districtCode(),
                district.map(District::name).orElse(""),
                district.map(found -> districts.officeName(districts.firstReviewOffice(found.code())))
                        .orElse(""),
                unit.headcount(),
                unit.legalPerson(),
                unit.address(),
                unit.contactName(),
                own || unit.contactPhone().isEmpty() ? unit.contactPhone() : Mask.phone(unit.contactPhone()));
    }

    private static PaperView paper(BaseApplication it, Material material) {
        var paper = it.paper(material.name());
        return new PaperView(
                material.name(), material.label(), material.described(), paper.reference(), paper.statement());
    }
}
