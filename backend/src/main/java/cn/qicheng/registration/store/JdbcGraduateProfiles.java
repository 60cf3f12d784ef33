package cn.qicheng.registration.store;

import cn.qicheng.kernel.Padded;
import cn.qicheng.registration.domain.GraduateProfile;
import cn.qicheng.registration.domain.GraduateProfiles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
    public Map<String, GraduateProfile> of(Collection<String> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : rows.findByPersonIdIn(Padded.toPowerOfTwo(personIds)).stream()
                        .collect(Collectors.toMap(GraduateProfileRow::personId, GraduateProfileRow::toProfile));
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
