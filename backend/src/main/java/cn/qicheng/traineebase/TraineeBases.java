package cn.qicheng.traineebase;

import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.identity.Sealed;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.CreditCode;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Role;
import cn.qicheng.web.Like;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The register of bases, for reading. */
@Singleton
public class TraineeBases {

    private final TraineeBaseRows rows;
    private final Districts districts;
    private final People people;
    private final PersonalData personalData;
    private final PositionCounts positionCounts;

    TraineeBases(
            TraineeBaseRows rows,
            Districts districts,
            People people,
            PersonalData personalData,
            PositionCounts positionCounts) {
        this.rows = rows;
        this.districts = districts;
        this.people = people;
        this.personalData = personalData;
        this.positionCounts = positionCounts;
    }

    public TraineeBaseView view(String id) {
        return rows.findById(id).map(this::viewOf).orElseThrow(TraineeBaseProblems::absent);
    }

    /** Returns the bases that exist among the ids, by id. */
    public Map<String, TraineeBaseView> views(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : byKey(rows.findByIdIn(new HashSet<>(ids)), TraineeBaseView::id);
    }

    /** Returns the bases that exist among the credit codes, by credit code. */
    public Map<String, TraineeBaseView> byCreditCode(Collection<String> codes) {
        var searchable = CreditCode.searchable(codes);
        return searchable.isEmpty()
                ? Map.of()
                : byKey(rows.findByCreditCodeIn(searchable), TraineeBaseView::creditCode);
    }

    /** Returns the account a base is paid to; empty until the base has given one. */
    public Optional<BankAccount> bankAccount(String id) {
        var row = rows.findById(id).orElseThrow(TraineeBaseProblems::absent);
        return row.bankName() == null || row.accountName() == null || row.accountNoSealed() == null
                ? Optional.empty()
                : Optional.of(new BankAccount(row.bankName(), row.accountName(), new Sealed(row.accountNoSealed())));
    }

    /** Returns everything about a base to its own people and to the offices above it. */
    public TraineeBaseDetail detail(String id, Actor actor) {
        var row = rows.findById(id).orElseThrow(TraineeBaseProblems::absent);
        var own = actor.holds(Role.BASE_ADMIN, id) || actor.holds(Role.SUPERVISOR, id);
        if (!own && !districts.overseenBy(actor).contains(row.districtCode())) {
            throw TraineeBaseProblems.absent();
        }
        return TraineeBaseDetail.of(
                listItems(List.of(viewOf(row))).getFirst(),
                row.contactName(),
                row.contactPhoneSealed().isEmpty()
                        ? ""
                        : Mask.phone(personalData.open(new Sealed(row.contactPhoneSealed()))),
                row.bankName(),
                row.accountNoSealed() == null
                        ? null
                        : Mask.account(personalData.open(new Sealed(row.accountNoSealed()))),
                members(id));
    }

    /** Returns those who confirm months at the base, for its administrator to choose from. */
    public List<TraineeBaseDetail.Person> supervisors(String id, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, id);
        var ids = people.holding(Role.SUPERVISOR, id);
        var names = people.names(ids);
        return ids.stream()
                .map(person -> new TraineeBaseDetail.Person(person, names.getOrDefault(person, "")))
                .toList();
    }

    /** Adds to each base how many posts it has filed. */
    public List<BaseListItem> listItems(List<TraineeBaseView> bases) {
        var counts = positionCounts.of(bases.stream().map(TraineeBaseView::id).toList());
        return bases.stream()
                .map(base -> BaseListItem.of(base, counts.getOrDefault(base.id(), 0)))
                .toList();
    }

    private List<TraineeBaseDetail.Member> members(String id) {
        var found = new ArrayList<TraineeBaseDetail.Member>();
        for (var role : List.of(Role.BASE_ADMIN, Role.SUPERVISOR)) {
            var ids = people.holding(role, id);
            var names = people.names(ids);
            ids.forEach(
                    person -> found.add(new TraineeBaseDetail.Member(person, names.getOrDefault(person, ""), role)));
        }
        return found;
    }

    /** Returns the ids of bases whose name contains the words. */
    public List<String> idsNamed(String q) {
        return rows.idsNamed("%" + Like.literally(q) + "%");
    }

    /** Lists what the actor's office oversees; {@code district} narrows it, {@code q} searches name and credit code. */
    public Page<TraineeBaseView> search(
            @Nullable String district, @Nullable String q, int page, int size, Actor actor) {
        return found(districts.overseenBy(actor), district, q, page, size);
    }

    /** Lists the accredited bases for everybody (17号 第十二条). */
    public Page<PublicBaseView> everybodys(@Nullable String district, @Nullable String q, int page, int size) {
        var all = districts.all().stream().map(each -> each.code()).toList();
        var found = found(all, district, q, page, size);
        return new Page<>(
                listItems(found.items()).stream().map(PublicBaseView::of).toList(), found.total(), page, size);
    }

    private Page<TraineeBaseView> found(
            List<String> among, @Nullable String district, @Nullable String q, int page, int size) {
        var overseen = among.stream()
                .filter(code -> district == null || district.isBlank() || district.equals(code))
                .toList();
        if (overseen.isEmpty()) {
            return new Page<>(List.of(), 0, page, size);
        }
        var words = Like.literally(q == null ? "" : q.strip());
        var named = "%" + words + "%";
        // The code's column is ASCII and cannot be compared with anything else; such a word finds names only.
        var coded = words.chars().allMatch(character -> character < 128) ? words + "%" : "";
        var found = rows.search(overseen, named, coded, size, (long) page * size);
        return new Page<>(found.stream().map(this::viewOf).toList(), rows.count(overseen, named, coded), page, size);
    }

    private Map<String, TraineeBaseView> byKey(List<TraineeBaseRow> found, Function<TraineeBaseView, String> key) {
        return found.stream().map(this::viewOf).collect(Collectors.toMap(key, Function.identity()));
    }

    private TraineeBaseView viewOf(TraineeBaseRow row) {
        return new TraineeBaseView(
                row.id(),
                row.name(),
                row.creditCode(),
                row.orgType(),
                row.orgType().label(),
                row.districtCode(),
                districts.byCode(row.districtCode()).name(),
                row.headcount(),
                row.address(),
                row.accreditedOn(),
                row.plaqueNo(),
                row.state());
    }
}
