package cn.qicheng.position;

import cn.qicheng.kernel.Ulid;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Filed posts for tests of other modules, without a spreadsheet. */
@Singleton
public class PostFixture {

    private final PositionRows rows;
    private final AtomicInteger count = new AtomicInteger();

    PostFixture(PositionRows rows) {
        this.rows = rows;
    }

    /** Files a post of a base for 2026 and returns its id. */
    public String filed(String baseId, String districtCode, int headcount) {
        return filed(baseId, districtCode, headcount, 80_000);
    }

    /** Files a post whose base pays this much a month beside the stipend. */
    public String filed(String baseId, String districtCode, int headcount, long livingAllowanceFen) {
        var row = new PositionRow(
                Ulid.next(),
                baseId,
                2026,
                "样例岗位" + count.incrementAndGet(),
                "工商管理",
                Education.COLLEGE,
                headcount,
                PositionCategory.TECHNICAL,
                livingAllowanceFen,
                "无",
                "样例路1号",
                "协助完成样例工作",
                districtCode,
                PositionState.FILED,
                0,
                Instant.parse("2026-05-06T01:00:00Z"));
        rows.saveAll(List.of(row));
        return row.id();
    }
}
