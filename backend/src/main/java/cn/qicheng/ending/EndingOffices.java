package cn.qicheng.ending;

import cn.qicheng.district.District;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.traineebase.TraineeBases;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/** Which office has a base, and which offices' business an officer sees: the city sees all. */
@Singleton
class EndingOffices {

    private final Districts districts;
    private final TraineeBases bases;

    EndingOffices(Districts districts, TraineeBases bases) {
        this.districts = districts;
        this.bases = bases;
    }

    String over(String baseId) {
        return districts.firstReviewOffice(bases.view(baseId).districtCode());
    }

    String districtOf(String baseId) {
        return bases.view(baseId).districtCode();
    }

    String name(String office) {
        return districts.officeName(office);
    }

    Set<String> seenBy(Actor actor) {
        var own = actor.scopesOf(Role.DISTRICT_OFFICER);
        if (!actor.holds(Role.CITY_OFFICER) && !own.contains(Actor.EVERYWHERE)) {
            return own;
        }
        var all = new HashSet<>(Set.of(districts.city().code()));
        districts.all().stream().map(District::code).forEach(all::add);
        return all;
    }

    boolean sees(Actor actor, String office) {
        return actor.holds(Role.CITY_OFFICER) || actor.holds(Role.DISTRICT_OFFICER, office);
    }
}
