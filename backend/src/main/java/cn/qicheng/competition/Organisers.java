package cn.qicheng.competition;

import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.policy.PolicyBook;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who runs what: the city every edition, a district its own contests, the leading department its series' contests of the
 * city (四（一）, 五（二）). And whose entries an office reviews.
 */
@Singleton
public class Organisers {

    private final PolicyBook policy;
    private final Districts districts;

    Organisers(PolicyBook policy, Districts districts) {
        this.policy = policy;
        this.districts = districts;
    }

    /** Returns the hat in which the actor runs such an edition; empty if it is none of theirs. */
    public Optional<Role> hatOf(Actor actor, String series, ContestLevel level, String districtCode) {
        if (actor.holds(Role.CITY_OFFICER)) {
            return Optional.of(Role.CITY_OFFICER);
        }
        if (level == ContestLevel.DISTRICT && actor.holds(Role.DISTRICT_OFFICER, districtCode)) {
            return Optional.of(Role.DISTRICT_OFFICER);
        }
        var leads = level == ContestLevel.CITY
                && policy.competition()
                        .series(series)
                        .filter(one -> actor.scopesOf(Role.DEPARTMENT).stream().anyMatch(one::ledBy))
                        .isPresent();
        return leads ? Optional.of(Role.DEPARTMENT) : Optional.empty();
    }

    public Optional<Role> hatOf(Actor actor, EditionFacts edition) {
        return hatOf(actor, edition.series(), edition.level(), edition.districtCode());
    }

    /** Returns the hat, or refuses. */
    public Role mustOrganise(Actor actor, EditionFacts edition) {
        return hatOf(actor, edition).orElseGet(() -> {
            actor.mustHold(Role.CITY_OFFICER);
            return Role.CITY_OFFICER;
        });
    }

    /** Returns the code of the office that reviews entries of a district or zone. */
    public String reviewOffice(String districtCode) {
        var zone = policy.competition().reviewOffices().get(districtCode);
        return zone == null ? districts.firstReviewOffice(districtCode) : zone;
    }

    /** Returns the offices whose entries the actor may read; empty for the whole city. */
    Set<String> officesOf(Actor actor) {
        var scopes = actor.scopesOf(Role.DISTRICT_OFFICER);
        return actor.holds(Role.CITY_OFFICER) || actor.holds(Role.DEPARTMENT) || scopes.contains(Actor.EVERYWHERE)
                ? Set.of()
                : scopes;
    }

    /** Returns the codes whose firms may enter a district's contest: its own and the zones counted with it. */
    Set<String> entrantsOf(String districtCode) {
        var codes = new HashSet<>(Set.of(districtCode));
        policy.competition()
                .poolOf(FounderTier.RISING_MAKER, "", districtCode)
                .filter(pool -> pool.key().equals(districtCode))
                .ifPresent(pool -> codes.addAll(pool.includes()));
        return codes;
    }
}
