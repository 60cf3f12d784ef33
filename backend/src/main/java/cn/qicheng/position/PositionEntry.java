package cn.qicheng.position;

import cn.qicheng.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/** A post as a spreadsheet row describes it, every cell checked. */
record PositionEntry(
        Key key,
        String districtCode,
        String major,
        Education education,
        int headcount,
        PositionCategory category,
        long livingAllowanceFen,
        String lodging,
        String workplace,
        String duties) {

    /** What makes a post the same post: its base, year and title. */
    record Key(String baseId, int year, String title) {}

    List<String> changesTo(PositionRow stored) {
        var changes = new ArrayList<String>();
        change(changes, PositionSheet.MAJOR, stored.major(), major);
        change(changes, PositionSheet.EDUCATION, stored.education().label(), education.label());
        change(changes, PositionSheet.HEADCOUNT, String.valueOf(stored.headcount()), String.valueOf(headcount));
        change(changes, PositionSheet.CATEGORY, stored.category().label(), category.label());
        change(
                changes,
                PositionSheet.ALLOWANCE,
                new Money(stored.livingAllowanceFen()).yuan(),
                new Money(livingAllowanceFen).yuan());
        change(changes, PositionSheet.LODGING, stored.lodging(), lodging);
        change(changes, PositionSheet.WORKPLACE, stored.workplace(), workplace);
        change(changes, PositionSheet.DUTIES, stored.duties(), duties);
        change(changes, "状态", stored.state().label(), PositionState.FILED.label());
        return changes;
    }

    private static void change(List<String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(what + "：" + before + " → " + after);
        }
    }
}
