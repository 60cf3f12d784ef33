package cn.qicheng.traineebase;

import cn.qicheng.identity.PersonalData;
import cn.qicheng.kernel.Ulid;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Accredited bases for tests of other modules, without a spreadsheet. */
@Singleton
public class BaseFixture {

    private final TraineeBaseRows rows;
    private final PersonalData personalData;
    private final AtomicInteger count = new AtomicInteger();

    BaseFixture(TraineeBaseRows rows, PersonalData personalData) {
        this.rows = rows;
        this.personalData = personalData;
    }

    /** Enters a base in a district and returns its id. */
    public String accredited(String districtCode) {
        var number = count.incrementAndGet();
        var row = new TraineeBaseRow(
                Ulid.next(),
                "9162FIXTURE%07d".formatted(number),
                "兰州样例第" + number + "厂",
                OrgType.ENTERPRISE,
                districtCode,
                60,
                "样例路" + number + "号",
                "样例联系人",
                personalData.seal("19900000000").text(),
                LocalDate.of(2025, 12, 20),
                "LZ-FIXTURE-" + number,
                TraineeBaseState.ACCREDITED,
                null,
                null,
                null,
                0,
                Instant.parse("2026-01-05T01:00:00Z"));
        rows.saveAll(List.of(row));
        return row.id();
    }
}
