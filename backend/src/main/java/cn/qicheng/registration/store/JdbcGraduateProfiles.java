package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.GraduateProfile;
import cn.qicheng.registration.domain.GraduateProfiles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

@Singleton
class JdbcGraduateProfiles implements GraduateProfiles {

    private final GraduateProfileRows rows;
    private final Clock clock;

    JdbcGraduateProfiles(GraduateProfileRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<GraduateProfile> of(String personId) {
        return rows.findByPersonId(personId).map(GraduateProfileRow::toProfile);
    }

    @Override
    public void keep(GraduateProfile profile) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        rows.findByPersonId(profile.personId())
                .ifPresentOrElse(
                        stored -> rows.update(GraduateProfileRow.of(profile, now, stored.version())),
                        () -> rows.save(GraduateProfileRow.of(profile, now, 0)));
    }
}
