package cn.qicheng.activity;

import cn.qicheng.district.District;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Which office keeps what: a district its own, the city its own; the city reads everything. */
@Singleton
class ActivityOffices {

    private final Districts districts;

    ActivityOffices(Districts districts) {
        this.districts = districts;
    }

    /** Returns the office the actor keeps something of this district for. */
    String keptFor(String districtCode, Actor actor) {
        var district = districts.byCode(districtCode);
        if (actor.holds(Role.CITY_OFFICER)) {
            return districts.city().code();
        }
        actor.mustHold(Role.DISTRICT_OFFICER, district.code());
        return district.code();
    }

    /** Returns the hat under which the actor acts for the office. */
    Role mustKeep(String officeCode, Actor actor) {
        if (officeCode.equals(districts.city().code())) {
            actor.mustHold(Role.CITY_OFFICER);
            return Role.CITY_OFFICER;
        }
        actor.mustHold(Role.DISTRICT_OFFICER, officeCode);
        return Role.DISTRICT_OFFICER;
    }

    boolean keeps(String officeCode, Actor actor) {
        return officeCode.equals(districts.city().code())
                ? actor.holds(Role.CITY_OFFICER)
                : actor.holds(Role.DISTRICT_OFFICER, officeCode);
    }

    /** Returns the offices whose things the actor may see. */
    List<String> readBy(Actor actor) {
        return Stream.concat(
                        Stream.of(districts.city().code()),
                        districts.all().stream().map(District::code))
                .filter(code -> actor.holds(Role.CITY_OFFICER) || keeps(code, actor))
                .toList();
    }

    String name(String officeCode) {
        return districts.officeName(officeCode);
    }

    String districtName(String districtCode) {
        return districts.byCode(districtCode).name();
    }

    /** Returns the one district, or all. */
    List<String> districtsNamed(String districtCode) {
        return districts.all().stream()
                .map(District::code)
                .filter(code -> districtCode.isEmpty() || districtCode.equals(code))
                .toList();
    }
}
