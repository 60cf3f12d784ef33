package cn.qicheng.registration;

import cn.qicheng.content.ContentBoard;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.position.PositionView;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.AdmissionSequel.Standing;
import cn.qicheng.registration.RegistrationView.Applicant;
import cn.qicheng.registration.RegistrationView.Condition;
import cn.qicheng.registration.RegistrationView.Review;
import cn.qicheng.registration.domain.EligibilityRule;
import cn.qicheng.registration.domain.MendingTerm;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationMove;
import cn.qicheng.registration.domain.RegistrationState;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewCaseView;
import cn.qicheng.review.ReviewStage;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Hop;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registrations as they are read: by the graduate, by the base that chooses, by the offices. */
@Singleton
public class RegistrationBoard implements TaskSource {

    private static final String RETURNED = "RETURNED";
    private static final String PASSED = "PASSED";

    private final Registrations registrations;
    private final PlaceFollowUps followUps;
    private final RegistrationWindows windows;
    private final Positions positions;
    private final ReviewBoard reviews;
    private final GraduateDesk graduates;
    private final People people;
    private final Districts districts;
    private final EligibilityReviews eligibility;
    private final AdmissionSequel sequel;
    private final PolicyBook policy;
    private final ContentBoard content;

    RegistrationBoard(
            Registrations registrations,
            PlaceFollowUps followUps,
            RegistrationWindows windows,
            Positions positions,
            ReviewBoard reviews,
            GraduateDesk graduates,
            People people,
            Districts districts,
            EligibilityReviews eligibility,
            AdmissionSequel sequel,
            PolicyBook policy,
            ContentBoard content) {
        this.registrations = registrations;
        this.followUps = followUps;
        this.windows = windows;
        this.positions = positions;
        this.reviews = reviews;
        this.graduates = graduates;
        this.people = people;
        this.districts = districts;
        this.eligibility = eligibility;
        this.sequel = sequel;
        this.policy = policy;
        this.content = content;
    }

    public List<RegistrationView> ofPerson(Actor actor) {
        return registrations.ofPerson(actor.personId()).stream()
                .map(registration -> view(registration, Role.GRADUATE, null))
                .toList();
    }

    /** Returns a registration to its person, its base once it is confirmed, and the offices above it. */
    public RegistrationView view(String id, Actor actor) {
        var registration = registrations.byId(id).orElseThrow(RegistrationProblems::absent);
        if (registration.personId().equals(actor.personId())) {
            return view(registration, Role.GRADUATE, null);
        }
        if (actor.holds(Role.BASE_ADMIN, registration.baseId()) && shownToBase(registration)) {
            return view(registration, Role.BASE_ADMIN, applicant(registration));
        }
        var office = districts.firstReviewOffice(registration.districtCode());
        if (actor.holds(Role.DISTRICT_OFFICER, office) || actor.holds(Role.CITY_OFFICER)) {
            return view(registration, Role.SYSTEM, applicant(registration));
        }
        throw RegistrationProblems.absent();
    }

    /** Lists those the base may choose from, has taken in, or has let go; longest waiting first. */
    public Page<RegistrationView> ofBase(String baseId, String state, int page, int size, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, baseId);
        var wanted = RegistrationState.valueOf(state);
        var found = registrations.ofBase(baseId, wanted, page, size).stream()
                .map(registration -> view(registration, Role.BASE_ADMIN, applicant(registration)))
                .toList();
        return new Page<>(found, registrations.countOfBase(baseId, wanted), page, size);
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        return switch (role) {
            case BASE_ADMIN -> {
                var waiting = registrations.waitingAt(actor.scopesOf(role), RegistrationState.CONFIRMED);
                yield group("APPLICANTS_TO_CHOOSE", "报名的人等你选", waiting, "applicant-choice");
            }
            case GRADUATE -> {
                var returned = registrations.ofPerson(actor.personId()).stream()
                        .filter(registration -> registration.state() == RegistrationState.HELD)
                        .flatMap(registration -> reviews.of(RegistrationDesk.subject(registration.id())).stream())
                        .filter(review -> review.state().equals(RETURNED))
                        .toList();
                yield returned.isEmpty()
                        ? List.of()
                        : List.of(new TaskGroup(
                                "REGISTRATION_TO_MEND",
                                "报名要补材料",
                                returned.size(),
                                returned.getFirst().since(),
                                "my-registrations"));
            }
            default -> List.of();
        };
    }

    /**
     * Returns a registration whose place was taken this moment, as its person sees it: where it stands is known without
     * asking, because every registration begins in the same way.
     */
    RegistrationView justTaken(Registration registration) {
        var post = positions.view(registration.positionId());
        var window = windows.byId(registration.windowId()).orElseThrow(RegistrationProblems::windowAbsent);
        var day = ChinaTime.dayOf(registration.takenAt());
        var due = policy.calendar().deadline(day, policy.traineeship(day).reviewWorkingDays());
        var office = districts.officeName(districts.firstReviewOffice(registration.districtCode()));
        return new RegistrationView(
                registration.id(),
                window.id(),
                window.name(),
                post.id(),
                post.title(),
                post.baseId(),
                post.baseName(),
                registration.state().name(),
                registration.releaseReason(),
                registration.takenAt(),
                registration.ticketNo(),
                registration.ruleVersion(),
                new Holder(office, ReviewStage.FIRST.label()),
                registration.takenAt(),
                due.day(),
                due.provisional(),
                movesOf(registration, null, Role.GRADUATE),
                hops(registration, post, null, null),
                new Review(
                        "IN_FIRST",
                        Stream.of(EligibilityRule.values())
                                .map(rule -> new Condition(
                                        rule.code(),
                                        rule.question(),
                                        null,
                                        null,
                                        ClauseView.of(policy.clause(rule.point()))))
                                .toList(),
                        null),
                null);
    }

    private static List<TaskGroup> group(String kind, String title, Registrations.Waiting waiting, String target) {
        return waiting.count() == 0
                ? List.of()
                : List.of(new TaskGroup(kind, title, waiting.count(), waiting.oldestSince(), target));
    }

    /** Before the bureau has confirmed eligibility, a base learns no name. */
    private boolean shownToBase(Registration registration) {
        return reviews.of(RegistrationDesk.subject(registration.id()))
                .filter(review -> review.state().equals(PASSED))
                .isPresent();
    }

    private Applicant applicant(Registration registration) {
        var profile = graduates.profileOf(registration.personId());
        return new Applicant(
                people.nameOf(registration.personId()),
                profile.school(),
                profile.education(),
                profile.graduatedOn(),
                profile.phoneMasked());
    }

    private RegistrationView view(Registration stored, Role reader, @Nullable Applicant applicant) {
        var registration = asRead(stored, reader);
        var post = positions.view(registration.positionId());
        var review = reviewOf(registration);
        var running = registration.state() == RegistrationState.HELD ? review : null;
        var window = windows.byId(registration.windowId()).orElseThrow(RegistrationProblems::windowAbsent);
        var admitted = registration.admittedOn() == null
                ? null
                : sequel.of(registration.id()).orElse(null);
        var clock = clockOf(registration, running, admitted);
        return new RegistrationView(
                registration.id(),
                window.id(),
                window.name(),
                post.id(),
                post.title(),
                post.baseId(),
                post.baseName(),
                registration.state().name(),
                registration.releaseReason(),
                registration.takenAt(),
                registration.ticketNo(),
                registration.ruleVersion(),
                holder(registration, post, review, admitted),
                clock.since(),
                clock.due(),
                clock.provisional(),
                movesOf(registration, review, reader),
                hops(registration, post, review, admitted),
                review == null ? null : review(review),
                applicant);
    }

    /** Words that WeChat did not pass stay with the one who wrote them. */
    private Registration asRead(Registration stored, Role reader) {
        var reason = stored.releaseReason();
        if (reason == null
                || content.heldBack(RegistrationDesk.SUBJECT, RegistrationDesk.RELEASE_REASON, Set.of(stored.id()))
                        .isEmpty()) {
            return stored;
        }
        var declined = reason.startsWith(RegistrationDesk.DECLINED);
        if (declined ? reader == Role.BASE_ADMIN : reader == Role.GRADUATE) {
            return stored;
        }
        return stored.telling((declined ? RegistrationDesk.DECLINED : "") + ContentBoard.IN_ITS_PLACE);
    }

    /** A place taken in the rush may be read before its review was opened; then it is opened now. */
    private @Nullable ReviewCaseView reviewOf(Registration registration) {
        var subject = RegistrationDesk.subject(registration.id());
        return reviews.of(subject)
                .or(() -> {
                    followUps.settleFor(registration.id());
                    return reviews.of(subject);
                })
                .orElse(null);
    }

    private List<String> movesOf(Registration registration, @Nullable ReviewCaseView review, Role reader) {
        var returned = review != null && review.state().equals(RETURNED);
        return Move.allowed(RegistrationMove.class, registration.state(), reader).stream()
                .filter(move -> reader != Role.SYSTEM)
                .filter(move -> returned || !move.equals(RegistrationMove.RESUBMIT.name()))
                .toList();
    }

    /** Since when the holder has it, and until when. */
    private record HolderClock(Instant since, @Nullable LocalDate due, boolean provisional) {}

    /** While a review runs it is the review's, after an admission the agreement's, otherwise the registration's own. */
    private HolderClock clockOf(
            Registration registration, @Nullable ReviewCaseView running, @Nullable Standing admitted) {
        if (running != null) {
            var mendBy = eligibility.mendingTermOf(registration).map(MendingTerm::lastDay);
            return new HolderClock(running.since(), mendBy.orElse(running.due()), running.dueProvisional());
        }
        return admitted == null || !registration.active()
                ? new HolderClock(registration.since(), null, false)
                : new HolderClock(admitted.since(), admitted.due(), admitted.dueProvisional());
    }

    private @Nullable Holder holder(
            Registration registration,
            PositionView post,
            @Nullable ReviewCaseView review,
            @Nullable Standing admitted) {
        return switch (registration.state()) {
            case HELD ->
                review == null || review.holder() == null
                        ? new Holder(people.nameOf(registration.personId()), "本人")
                        : review.holder();
            case CONFIRMED -> new Holder(post.baseName(), "见习基地");
            case ADMITTED -> admitted == null ? null : admitted.holder();
            case RELEASED -> null;
        };
    }

    /** Place, eligibility, base, then the agreement's own stations. A release stops the journey where it stood. */
    private List<Hop> hops(
            Registration registration,
            PositionView post,
            @Nullable ReviewCaseView review,
            @Nullable Standing admitted) {
        var passed = review != null && review.state().equals(PASSED);
        var decidedOn = review == null || review.opinions().isEmpty()
                ? null
                : ChinaTime.dayOf(review.opinions().getLast().at());
        var office = districts.officeName(districts.firstReviewOffice(registration.districtCode()));
        var hops = new ArrayList<Hop>();
        hops.add(Hop.done("PLACE", "占到名额", ChinaTime.dayOf(registration.takenAt()), null)
                .noting("凭证 " + registration.ticketNo()));
        hops.add((passed
                        ? Hop.done("ELIGIBILITY", "资格审核", decidedOn, office)
                        : here(registration, "ELIGIBILITY", "资格审核", eligibilityHolder(registration, review, office)))
                .under(policy.clause(PolicyPoint.DISTRICT_DUTIES)));
        hops.add(baseHop(registration, post, passed).under(policy.clause(PolicyPoint.MATCHING)));
        if (admitted == null) {
            hops.add(Hop.todo("AGREEMENT", "签见习协议").under(policy.clause(PolicyPoint.AGREEMENT)));
        } else {
            hops.addAll(admitted.hops());
        }
        return List.copyOf(hops);
    }

    private Hop baseHop(Registration registration, PositionView post, boolean passed) {
        if (registration.admittedOn() != null) {
            return Hop.done("BASE", "基地接收", registration.admittedOn(), post.baseName());
        }
        return passed ? here(registration, "BASE", "基地接收", post.baseName()) : Hop.todo("BASE", "基地接收");
    }

    private static Hop here(Registration registration, String code, String label, String holder) {
        return registration.active()
                ? Hop.current(code, label, holder)
                : Hop.stopped(code, label, releasedOn(registration), holder).noting(registration.releaseReason());
    }

    private static LocalDate releasedOn(Registration registration) {
        return ChinaTime.dayOf(registration.since());
    }

    private String eligibilityHolder(Registration registration, @Nullable ReviewCaseView review, String office) {
        return review != null && review.state().equals(RETURNED) ? people.nameOf(registration.personId()) : office;
    }

    private static Review review(ReviewCaseView review) {
        return new Review(
                review.state(),
                review.items().stream()
                        .map(item ->
                                new Condition(item.code(), item.question(), item.answer(), item.note(), item.clause()))
                        .toList(),
                review.opinions().isEmpty() ? null : review.opinions().getLast().opinion());
    }
}
