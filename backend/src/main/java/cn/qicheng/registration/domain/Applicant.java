package cn.qicheng.registration.domain;

import cn.qicheng.identity.PersonCard;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who taps, as far as the conditions and the district's review need to know. What was judged is kept with the place until
 * the review has it, so that both rest on the same facts.
 *
 * @param admittedOn when a base took the person in before, if one did
 */
public record Applicant(PersonCard card, Optional<GraduateProfile> profile, Optional<LocalDate> admittedOn) {

    public String personId() {
        return card.personId();
    }
}
