package cn.qicheng.demo;

import java.util.List;
import java.util.stream.Stream;

/** A base whose people have accounts; the bases themselves come from the city's spreadsheet. */
enum DemoBase {
    SOFTWARE("91620100419727329K", "620102", "base-1", "6200000000002207", "supervisor-1", "supervisor-2"),
    HOSPITAL("91620100807864886P", "620102", "base-2", "6200000000003312", "supervisor-3"),
    MACHINES("91620100801758760T", "620103", "base-3", "6200000000004415", "supervisor-4"),
    STARTUPS("91620100742473366D", "620103", "base-4", "6200000000005528", "supervisor-5");

    private final String creditCode;
    private final String district;
    private final String admin;
    private final String bankAccountNo;
    private final List<String> supervisors;

    DemoBase(String creditCode, String district, String admin, String bankAccountNo, String... supervisors) {
        this.creditCode = creditCode;
        this.district = district;
        this.admin = admin;
        this.bankAccountNo = bankAccountNo;
        this.supervisors = List.of(supervisors);
    }

    String creditCode() {
        return creditCode;
    }

    String district() {
        return district;
    }

    String admin() {
        return admin;
    }

    String bankAccountNo() {
        return bankAccountNo;
    }

    List<String> supervisors() {
        return supervisors;
    }

    /** The office that looks first at everything of the base. */
    String office() {
        return district.equals("620102") ? "district-chengguan" : "district-qilihe";
    }

    static DemoBase supervisedBy(String supervisor) {
        return Stream.of(values())
                .filter(base -> base.supervisors.contains(supervisor))
                .findFirst()
                .orElseThrow();
    }
}
