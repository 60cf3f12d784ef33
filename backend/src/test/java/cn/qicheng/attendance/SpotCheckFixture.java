package cn.qicheng.attendance;

import cn.qicheng.kernel.Ulid;
import cn.qicheng.traineebase.TraineeBases;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** A reason to look at a base, as the daily look would find it. */
@Singleton
public class SpotCheckFixture {

    private final SpotCheckRows rows;
    private final TraineeBases bases;
    private final Offices offices;

    SpotCheckFixture(SpotCheckRows rows, TraineeBases bases, Offices offices) {
        this.rows = rows;
        this.bases = bases;
        this.offices = offices;
    }

    public String found(String baseId, LocalDate on) {
        var id = Ulid.next();
        rows.insertIfNew(
                id, baseId, bases.view(baseId).name(), offices.of(baseId), "ALWAYS_FULL", "2026-2", "样例线索", on);
        return id;
    }
}
