package cn.qicheng.attendance;

import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.traineebase.TraineeBases;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/** Which office looks after a base's months: its district's, or the city's for a zone. */
@Singleton
class Offices {

    private final TraineeBases bases;
    private final Districts districts;

    Offices(TraineeBases bases, Districts districts) {
        this.bases = bases;
        this.districts = districts;
    }

    String of(String baseId) {
        return districts.firstReviewOffice(bases.view(baseId).districtCode());
    }

    String nameOf(String officeCode) {
        return districts.officeName(officeCode);
    }

    /** Returns the codes of the offices the actor works for. */
    Set<String> of(Actor actor) {
        var offices = new HashSet<>(actor.scopesOf(Role.DISTRICT_OFFICER));
        if (actor.holds(Role.CITY_OFFICER)) {
            offices.add(districts.city().code());
        }
        return offices;
    }

    /** Returns the codes of the offices the actor works for in that one role. */
    Set<String> of(Actor actor, Role role) {
        return switch (role) {
            case DISTRICT_OFFICER -> actor.scopesOf(Role.DISTRICT_OFFICER);
            case CITY_OFFICER ->
                actor.holds(Role.CITY_OFFICER) ? Set.of(districts.city().code()) : Set.of();
            default -> Set.of();
        };
    }

    /** Whether the actor may look at the base's months: its own office, and the city. */
    boolean oversees(Actor actor, String baseId) {
        return actor.holds(Role.CITY_OFFICER)
                || (actor.holds(Role.DISTRICT_OFFICER) && actor.holds(Role.DISTRICT_OFFICER, of(baseId)));
    }

    /** Returns the people of an office, who are told when something comes to it. */
    Role roleOf(String officeCode) {
        return officeCode.equals(districts.city().code()) ? Role.CITY_OFFICER : Role.DISTRICT_OFFICER;
    }
}
