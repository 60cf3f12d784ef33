package cn.qicheng.position;

import cn.qicheng.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;

/** A post as a base describes it. */
@Serdeable
public record PostContent(
        String title,
        String major,
        Education education,
        int headcount,
        PositionCategory category,
        long livingAllowanceFen,
        String lodging,
        String workplace,
        String duties) {

    static PostContent of(PositionRow row) {
        return new PostContent(
                row.title(),
                row.major(),
                row.education(),
                row.headcount(),
                row.category(),
                row.livingAllowanceFen(),
                row.lodging(),
                row.workplace(),
                row.duties());
    }

    Money allowance() {
        return new Money(livingAllowanceFen);
    }

    PositionEntry entry(String baseId, int year, String districtCode) {
        return new PositionEntry(
                new PositionEntry.Key(baseId, year, title),
                districtCode,
                major,
                education,
                headcount,
                category,
                livingAllowanceFen,
                lodging.isBlank() ? "无" : lodging,
                workplace,
                duties);
    }
}
