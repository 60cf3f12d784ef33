package cn.qicheng.district;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Role;
import java.util.List;
import java.util.Optional;

/** All districts of the city, and the city itself as the office above them. */
public final class Districts {

    /** The city's own bureau: second reviews, notices, payments, and the first reviews of zones. */
    public record City(String code, String name, String bureau) {}

    private final City city;
    private final List<District> all;

    Districts(City city, List<District> all) {
        this.city = city;
        this.all = List.copyOf(all);
    }

    public City city() {
        return city;
    }

    public List<District> all() {
        return all;
    }

    public District byCode(String code) {
        return all.stream()
                .filter(district -> district.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainProblem(DomainProblem.Kind.ABSENT, "DST-101", "没有这个区县。"));
    }

    /** Finds a district by any name that offices write into spreadsheets. */
    public Optional<District> called(String spoken) {
        return all.stream().filter(district -> district.isCalled(spoken)).findFirst();
    }

    /** Returns the code of the office that takes first reviews of the district's business: its own, or the city's. */
    public String firstReviewOffice(String districtCode) {
        return byCode(districtCode).handledByCity() ? city.code() : districtCode;
    }

    /** Returns the codes of the districts whose traineeship business the actor may see: all for the city and finance. */
    public List<String> overseenBy(Actor actor) {
        var wholeCity = actor.holds(Role.CITY_OFFICER) || actor.holds(Role.FINANCE);
        return all.stream()
                .map(District::code)
                .filter(code -> wholeCity || actor.holds(Role.DISTRICT_OFFICER, firstReviewOffice(code)))
                .toList();
    }

    /** Returns the name of the office behind a code of a district or of the city. */
    public String officeName(String code) {
        return code.equals(city.code()) ? city.bureau() : byCode(code).bureau();
    }
}
