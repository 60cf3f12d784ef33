package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityTimes;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity as an office plans it.
 *
 * @param course only of a training
 * @param districtCode where it takes place; who may come is said by {@code audience}
 * @param walkIns who did not register may check in at the door while places are left
 */
public record ActivityPlan(
        ActivityKind kind,
        @Nullable Course course,
        String title,
        String words,
        String place,
        String districtCode,
        String audience,
        Instant registerUntil,
        Instant startsAt,
        Instant endsAt,
        int places,
        boolean walkIns) {

    ActivityTimes times() {
        return new ActivityTimes(registerUntil, startsAt, endsAt);
    }

    /** Returns everything that does not fit together, by the fields of the request. */
    public List<FieldReason> faults(Instant now) {
        var faults = new ArrayList<FieldReason>();
        if (kind == ActivityKind.TRAINING && course == null) {
            faults.add(new FieldReason("course", "选一门课程"));
        }
        if (kind != ActivityKind.TRAINING && course != null) {
            faults.add(new FieldReason("course", "只有创业培训才有课程"));
        }
        if (!startsAt.isAfter(now)) {
            faults.add(new FieldReason("startsAt", "开始时间已经过了"));
        }
        if (!endsAt.isAfter(startsAt)) {
            faults.add(new FieldReason("endsAt", "结束要晚于开始"));
        }
        if (registerUntil.isAfter(startsAt)) {
            faults.add(new FieldReason("registerUntil", "报名截止不能晚于开始"));
        }
        return faults;
    }

    /** Whether those who registered have to be told of the difference. */
    boolean differsForThoseWhoCome(ActivityPlan other) {
        return !title.equals(other.title)
                || !place.equals(other.place)
                || !startsAt.equals(other.startsAt)
                || !endsAt.equals(other.endsAt);
    }
}
