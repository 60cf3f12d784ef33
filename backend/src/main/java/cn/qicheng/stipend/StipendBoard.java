package cn.qicheng.stipend;

import cn.qicheng.attendance.AttendanceBoard;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.stipend.ClaimDraftView.DraftLine;
import cn.qicheng.stipend.Entitlements.Examined;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendClaims.Wanted;
import cn.qicheng.stipend.domain.StipendLine;
import cn.qicheng.stipend.domain.StipendRulings;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims, for reading: the base's draft, the lists of the offices, one claim whole. */
@Singleton
public class StipendBoard {

    private final StipendClaims claims;
    private final StipendRulings rulings;
    private final Entitlements entitlements;
    private final ClaimStories stories;
    private final ClaimPages pages;
    private final AttendanceBoard attendance;
    private final TraineeshipBoard traineeships;
    private final PolicyBook policy;

    StipendBoard(
            StipendClaims claims,
            StipendRulings rulings,
            Entitlements entitlements,
            ClaimStories stories,
            ClaimPages pages,
            AttendanceBoard attendance,
            TraineeshipBoard traineeships,
            PolicyBook policy) {
        this.claims = claims;
        this.rulings = rulings;
        this.entitlements = entitlements;
        this.stories = stories;
        this.pages = pages;
        this.attendance = attendance;
        this.traineeships = traineeships;
        this.policy = policy;
    }

    /** Which claims to list; empty texts stand for all. */
    public record ListQuery(String state, String baseId, String words, int page, int size) {}

    /** Returns what the base could claim today and why the rest of its ended months could not be. */
    public ClaimDraftView draft(String baseId, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, baseId);
        var examined = unclaimed(baseId);
        var ready = linesOf(
                examined.stream().filter(month -> month.ruling().granted()).toList());
        var blocked = linesOf(
                examined.stream().filter(month -> !month.ruling().granted()).toList());
        return new ClaimDraftView(
                baseId,
                policy.traineeship().stipendPerMonth().fen(),
                ready,
                blocked,
                ready.stream().mapToLong(DraftLine::amountFen).sum());
    }

    public ClaimView claim(String id, Actor actor) {
        var claim = claims.claim(id).filter(found -> visible(found, actor)).orElseThrow(StipendProblems::absent);
        return pages.page(stories.of(List.of(claim)).getFirst(), actor, lines(claim, actor));
    }

    public Page<ClaimView> list(ListQuery query, Actor actor) {
        var wanted = wanted(query, actor);
        if (!query.state().isEmpty()
                && Stream.of(ClaimState.values())
                        .noneMatch(state -> state.name().equals(query.state()))) {
            return new Page<>(List.of(), 0, query.page(), query.size());
        }
        return new Page<>(
                views(claims.list(wanted, query.page(), query.size()), actor),
                claims.count(wanted),
                query.page(),
                query.size());
    }

    /** Returns the claims that hold months of one agreement, each with those months only. */
    public List<ClaimView> ofAgreement(String agreementId, Actor actor) {
        actor.mustHold(
                Role.BASE_ADMIN, traineeships.view(agreementId, actor).base().id());
        var held = claims.linesOf(agreementId);
        var sheets = held.stream().map(StipendLine::sheetId).collect(Collectors.toSet());
        var holding = claims.claims(held.stream().map(StipendLine::claimId).collect(Collectors.toSet()));
        return stories.of(holding).stream()
                .map(story -> pages.page(
                        story,
                        actor,
                        lines(story.claim(), actor).stream()
                                .filter(line -> sheets.contains(line.sheetId()))
                                .toList()))
                .toList();
    }

    /** Returns claims just acted on, in the order given. */
    public List<ClaimView> claims(Collection<String> ids, Actor actor) {
        return views(
                claims.claims(ids).stream()
                        .filter(claim -> visible(claim, actor))
                        .toList(),
                actor);
    }

    /** Returns how many months of the base could be claimed now. */
    int ready(String baseId) {
        return (int) unclaimed(baseId).stream()
                .filter(month -> month.ruling().granted())
                .count();
    }

    static Wanted wanted(ListQuery query, Actor actor) {
        return new Wanted(
                actor.holds(Role.CITY_OFFICER) || actor.holds(Role.FINANCE),
                actor.scopesOf(Role.DISTRICT_OFFICER),
                actor.scopesOf(Role.BASE_ADMIN),
                query.state(),
                query.baseId(),
                query.words());
    }

    static boolean visible(StipendClaim claim, Actor actor) {
        return actor.holds(Role.BASE_ADMIN, claim.baseId())
                || actor.holds(Role.DISTRICT_OFFICER, claim.officeCode())
                || actor.holds(Role.CITY_OFFICER)
                || actor.holds(Role.FINANCE);
    }

    /** Those who review a person's papers read the name; finance pays bases and does not need it. */
    static String shown(String name, StipendClaim claim, Actor actor) {
        var worksWithThem = actor.holds(Role.BASE_ADMIN, claim.baseId())
                || actor.holds(Role.DISTRICT_OFFICER, claim.officeCode())
                || actor.holds(Role.CITY_OFFICER);
        return worksWithThem ? name : Mask.name(name);
    }

    private List<Examined> unclaimed(String baseId) {
        var ended = attendance.endedOf(baseId);
        var claimed = claims.liveLines(ended.stream().map(sheet -> sheet.id()).toList()).stream()
                .map(StipendLine::sheetId)
                .collect(Collectors.toCollection(HashSet::new));
        return entitlements.examine(
                ended.stream().filter(sheet -> !claimed.contains(sheet.id())).toList(), "");
    }

    private static List<DraftLine> linesOf(List<Examined> months) {
        return months.stream()
                .map(month -> new DraftLine(
                        month.sheet().id(),
                        month.agreement().agreementId(),
                        month.agreement().names().trainee(),
                        month.sheet().month().number(),
                        month.sheet().month().from(),
                        month.sheet().month().to(),
                        month.stipendCase().policy().stipendPerMonth().fen(),
                        month.ruling().checks().stream().map(CheckView::of).toList()))
                .toList();
    }

    private List<ClaimView> views(List<StipendClaim> found, Actor actor) {
        return stories.of(found).stream()
                .map(story -> pages.page(story, actor, List.of()))
                .toList();
    }

    private List<ClaimView.Line> lines(StipendClaim claim, Actor actor) {
        var lines = claims.lines(List.of(claim.id()));
        var checks = rulings.checks(lines.stream().map(StipendLine::rulingId).toList());
        var agreements =
                traineeships.facts(lines.stream().map(StipendLine::agreementId).collect(Collectors.toSet()));
        Map<String, String> names = agreements.values().stream()
                .collect(Collectors.toMap(
                        agreement -> agreement.agreementId(),
                        agreement -> shown(agreement.names().trainee(), claim, actor)));
        return lines.stream()
                .map(line -> new ClaimView.Line(
                        line.id(),
                        line.sheetId(),
                        Optional.ofNullable(names.get(line.agreementId())).orElseThrow(),
                        line.month().number(),
                        line.month().from(),
                        line.month().to(),
                        line.amount().fen(),
                        line.state().name(),
                        line.passedOnOn(),
                        line.proofNo(),
                        checks.getOrDefault(line.rulingId(), List.of()).stream()
                                .map(CheckView::of)
                                .toList()))
                .toList();
    }
}
