package cn.qicheng.registration.domain;

import java.util.Optional;

/** All profiles. */
public interface GraduateProfiles {

    Optional<GraduateProfile> of(String personId);

    void keep(GraduateProfile profile);
}
