package cn.qicheng.traineeship;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.traineeship.domain.AgreementState;
import cn.qicheng.traineeship.domain.Coverage;
import cn.qicheng.traineeship.domain.Coverage.Stretch;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Agreements, for reading. */
@Singleton
public class TraineeshipBoard {

    private final AgreementRows rows;
    private final Agreements agreements;
    private final AgreementPages pages;
    private final SignatureMarks marks;
    private final CoverRows covers;

    TraineeshipBoard(
            AgreementRows rows, Agreements agreements, AgreementPages pages, SignatureMarks marks, CoverRows covers) {
        this.covers = covers;
        this.rows = rows;
        this.agreements = agreements;
        this.pages = pages;
        this.marks = marks;
    }

    public AgreementView view(String id, Actor actor) {
        return agreements
                .byId(id)
                .filter(file -> pages.visible(file, actor))
                .map(file -> pages.page(file, actor))
                .orElseThrow(TraineeshipProblems::absent);
    }

    /** The names under an agreement, for its two sides and the offices; the mentor reads the text alone. */
    public List<SignatureView> signatures(String id, Actor actor) {
        return agreements
                .byId(id)
                .filter(file -> pages.visible(file, actor)
                        && !actor.personId().equals(file.agreement().mentorPersonId()))
                .map(agreement -> marks.under(id))
                .orElseThrow(TraineeshipProblems::absent);
    }

    public List<AgreementView> mine(Actor actor) {
        return agreements.whole(rows.findByPersonIdOrderByIdDesc(actor.personId())).stream()
                .map(file -> pages.page(file, actor))
                .toList();
    }

    public Page<AgreementView> ofBase(String baseId, @Nullable String state, int page, int size, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, baseId);
        var states = state == null || state.isBlank()
                ? EnumSet.allOf(AgreementState.class)
                : Stream.of(AgreementState.values())
                        .filter(known -> known.name().equals(state))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(AgreementState.class)));
        if (states.isEmpty()) {
            return new Page<>(List.of(), 0, page, size);
        }
        var found = agreements.whole(rows.ofBase(baseId, states, size, (long) page * size)).stream()
                .map(file -> pages.page(file, actor))
                .toList();
        return new Page<>(found, rows.countOfBase(baseId, states), page, size);
    }

    /** Returns the agreements that exist among the ids, by id. */
    public Map<String, TraineeshipFacts> facts(Collection<String> ids) {
        var known = coversOf(ids);
        return agreements.byIds(ids).stream()
                .map(agreement -> factsOf(agreement, known))
                .collect(Collectors.toMap(TraineeshipFacts::agreementId, Function.identity()));
    }

    /** Returns the person's one agreement: the one that runs, or that counts as the traineeship they had. */
    public Optional<TraineeshipFacts> factsOfPerson(String personId) {
        return rows.findByPersonIdAndActive(personId, AgreementRow.ACTIVE)
                .map(row -> factsOf(agreements.whole(List.of(row)).getFirst(), coversOf(List.of(row.id()))));
    }

    /** Returns the insurance that was named after the signature, by agreement. */
    private Map<String, List<Stretch>> coversOf(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : covers.findByAgreementIdInAndLive(ids, CoverRow.LIVE).stream()
                        .collect(Collectors.groupingBy(
                                CoverRow::agreementId, Collectors.mapping(CoverRow::days, Collectors.toList())));
    }

    private static TraineeshipFacts factsOf(AgreementFile file, Map<String, List<Stretch>> known) {
        var agreement = file.agreement();
        return new TraineeshipFacts(
                agreement.id(),
                agreement.no(),
                agreement.personId(),
                agreement.baseId(),
                file.text().baseName(),
                file.positionTitle(),
                agreement.mentorPersonId(),
                new TraineeshipFacts.Names(file.text().traineeName(), file.mentorName()),
                agreement.signedOn(),
                agreement.filedOn(),
                agreement.endedOn(),
                agreement.running(),
                agreement.termMonths(),
                agreement.terms().livingAllowance().fen(),
                Coverage.merged(Stream.concat(
                                        file.insurance().stream()
                                                .map(insurance -> new Stretch(insurance.from(), insurance.to())),
                                        known.getOrDefault(agreement.id(), List.of()).stream())
                                .toList())
                        .stream()
                        .map(days -> new TraineeshipFacts.Cover(days.from(), days.to()))
                        .toList());
    }
}
