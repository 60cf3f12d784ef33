package cn.qicheng.registration.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What registration itself knows of those who tap, for hundreds of them in one question. */
public interface ApplicantFacts {

    /** @param admittedOn when a base took the person in, if one did */
    record Known(GraduateProfile profile, Optional<LocalDate> admittedOn) {}

    /** Returns it by person; whoever has no profile is missing. */
    Map<String, Known> of(Collection<String> personIds);
}
