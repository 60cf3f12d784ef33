package cn.qicheng.registration.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** All profiles. */
public interface GraduateProfiles {

    Optional<GraduateProfile> of(String personId);

    /** Returns the profiles of those who have one, by person. */
    Map<String, GraduateProfile> of(Collection<String> personIds);

    void keep(GraduateProfile profile);
}
