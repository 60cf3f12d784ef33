package cn.qicheng.registration;

import cn.qicheng.position.PositionCategory;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A post in a window's list; {@code mine} is the reader's own registration for it.
 *
 * @param left places that nobody has and nobody was offered
 * @param held places kept aside for people who were offered or drew one
 * @param waiting how many wait for a place
 * @param door OPEN, PAUSED or CLOSED; a door that is shut is not a post that is full
 */
@Serdeable
public record WindowPostView(
        String windowId,
        String positionId,
        String title,
        String baseId,
        String baseName,
        String districtCode,
        String districtName,
        PositionCategory category,
        String categoryName,
        String major,
        String education,
        long livingAllowanceFen,
        long totalMonthlyFen,
        String lodging,
        String workplace,
        int places,
        int taken,
        int left,
        int held,
        int waiting,
        String door,
        @Nullable String doorReason,
        @Nullable String mine) {

    WindowPostView ownedBy(@Nullable String registrationId) {
        return new WindowPostView(
                windowId,
                positionId,
                title,
                baseId,
                baseName,
                districtCode,
                districtName,
                category,
                categoryName,
                major,
                education,
                livingAllowanceFen,
                totalMonthlyFen,
                lodging,
                workplace,
                places,
                taken,
                left,
                held,
                waiting,
                door,
                doorReason,
                registrationId);
    }
}
