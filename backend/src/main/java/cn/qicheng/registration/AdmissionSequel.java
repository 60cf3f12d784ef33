package cn.qicheng.registration;

import cn.qicheng.web.Holder;
import cn.qicheng.web.Hop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an admission. Registration knows nothing of agreements; whoever grows one from an admission answers
 * here, so that the registration's page says who has it instead of "nobody".
 */
public interface AdmissionSequel {

    /** Returns how it stands with what grew from the admission of this registration. */
    Optional<Standing> of(String registrationId);

    /**
     * Who has it, since when and until when, and the stations that come after the admission.
     *
     * @param holder null when nobody must act: the traineeship runs, is over, or ended before it began
     * @param dueProvisional the day was counted through a year whose days off are not published
     */
    record Standing(
            @Nullable Holder holder,
            Instant since,
            @Nullable LocalDate due,
            boolean dueProvisional,
            List<Hop> hops) {

        public Standing {
            hops = List.copyOf(hops);
        }
    }
}
