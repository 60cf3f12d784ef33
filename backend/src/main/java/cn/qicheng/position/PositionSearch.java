package cn.qicheng.position;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list of posts is narrowed by; null means everything. */
public record PositionSearch(
        @Nullable String district,
        @Nullable PositionCategory category,
        @Nullable String q) {

    boolean includes(String districtCode) {
        return district == null || district.isBlank() || district.equals(districtCode);
    }

    Set<PositionCategory> categories() {
        return category == null ? EnumSet.allOf(PositionCategory.class) : EnumSet.of(category);
    }

    String words() {
        return q == null ? "" : q.strip();
    }
}
