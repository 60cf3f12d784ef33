package cn.qicheng.traineebase;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.identity.Sealed;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.CreditCode;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what was judged right into the register, inside the import's transaction. */
@Singleton
class BaseRegister {

    private static final int BATCH = 500;

    /** A base on the register with its phone in the clear, for comparing. */
    record Stored(TraineeBaseRow row, String phone) {}

    private final TraineeBaseRows rows;
    private final PersonalData personalData;
    private final Districts districts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<TraineeBaseMoved> moved;
    private final Clock clock;

    BaseRegister(
            TraineeBaseRows rows,
            PersonalData personalData,
            Districts districts,
            AuditTrail audit,
            ApplicationEventPublisher<TraineeBaseMoved> moved,
            Clock clock) {
        this.rows = rows;
        this.personalData = personalData;
        this.districts = districts;
        this.audit = audit;
        this.moved = moved;
        this.clock = clock;
    }

    Map<String, Stored> byCreditCode(Collection<String> codes) {
        var searchable = CreditCode.searchable(codes);
        var found = searchable.isEmpty() ? List.<TraineeBaseRow>of() : rows.findByCreditCodeIn(searchable);
        return found.stream()
                .map(row -> new Stored(row, phoneOf(row)))
                .collect(Collectors.toMap(stored -> stored.row().creditCode(), Function.identity()));
    }

    void enter(List<BaseEntry> entries, Actor actor, String source) {
        var stored = byCreditCode(entries.stream().map(BaseEntry::creditCode).toList());
        var fresh = new ArrayList<TraineeBaseRow>();
        var plaques = new HashMap<Integer, Integer>();
        for (var entry : entries) {
            var known = stored.get(entry.creditCode());
            if (known == null) {
                fresh.add(entered(entry, plaques));
            } else if (!entry.changesTo(known.row(), known.phone(), districts).isEmpty()) {
                change(known, entry, actor, source);
            }
        }
        for (int from = 0; from < fresh.size(); from += BATCH) {
            var batch = fresh.subList(from, Math.min(fresh.size(), from + BATCH));
            rows.saveAll(batch);
            var subjects =
                    batch.stream().map(row -> TraineeBaseDesk.subject(row.id())).toList();
            audit.began(subjects, "ENTERED", actor, Role.CITY_OFFICER, source);
        }
    }

    private void change(Stored known, BaseEntry entry, Actor actor, String source) {
        var samePhone = known.phone().equals(entry.contactPhone());
        rows.update(known.row().as(entry, samePhone ? known.row().contactPhoneSealed() : sealed(entry)));
        var what = String.join("；", entry.changesTo(known.row(), known.phone(), districts));
        audit.noted(
                TraineeBaseDesk.subject(known.row().id()),
                "CHANGED",
                actor,
                Role.CITY_OFFICER,
                shortened(source + "：" + what));
        if (!known.row().districtCode().equals(entry.districtCode())) {
            moved.publishEvent(new TraineeBaseMoved(known.row().id(), entry.districtCode()));
        }
    }

    private TraineeBaseRow entered(BaseEntry entry, Map<Integer, Integer> plaques) {
        return new TraineeBaseRow(
                Ulid.next(),
                entry.creditCode(),
                entry.name(),
                entry.orgType(),
                entry.districtCode(),
                entry.headcount(),
                entry.address(),
                entry.contactName(),
                sealed(entry),
                entry.accreditedOn(),
                nextPlaque(entry.accreditedOn().getYear(), plaques),
                TraineeBaseState.ACCREDITED,
                null,
                null,
                null,
                0,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Numbers run by year of accreditation: LZJX-2026-00012. Imports go one after the other, so none is given twice. */
    private String nextPlaque(int year, Map<Integer, Integer> given) {
        var prefix = "LZJX-%d-".formatted(year);
        var last = given.computeIfAbsent(
                year,
                first -> rows.lastPlaque(prefix + "%")
                        .map(plaque -> Integer.parseInt(plaque.substring(prefix.length())))
                        .orElse(0));
        given.put(year, last + 1);
        return "%s%05d".formatted(prefix, last + 1);
    }

    List<String> plaquesAhead(int year, int count) {
        var given = new HashMap<Integer, Integer>();
        return Stream.generate(() -> nextPlaque(year, given)).limit(count).toList();
    }

    private String phoneOf(TraineeBaseRow row) {
        return row.contactPhoneSealed().isEmpty() ? "" : personalData.open(new Sealed(row.contactPhoneSealed()));
    }

    private String sealed(BaseEntry entry) {
        return personalData.seal(entry.contactPhone()).text();
    }

    private static String shortened(String reason) {
        return reason.length() <= 500 ? reason : reason.substring(0, 500);
    }
}
