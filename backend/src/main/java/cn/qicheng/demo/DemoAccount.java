package cn.qicheng.demo;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import java.util.List;
import java.util.Optional;

/**
 * A person of the demonstration. All are obviously invented (样 and 例 mean "sample").
 *
 * @param role what the list of accounts shows; a base's people get the grant once their base exists
 * @param grants what is granted at once
 * @param idNumber given for those who have bound, or will bind, their real name; of the area 99, which no place has
 * @param bound whether name, ID number and phone are bound already
 */
record DemoAccount(
        String account,
        String name,
        Role role,
        List<Actor.Grant> grants,
        Optional<String> district,
        Optional<String> idNumber,
        boolean bound,
        String note) {

    private static final String CITY = "620100";

    /** Everybody, in the order in which they are shown. */
    static final List<DemoAccount> ALL = List.of(
            graduate(1, "李样例", "990000200306150016", false, "还没有实名，从头走一遍。实名时填：李样例，990000200306150016"),
            graduate(2, "王示例", "990000200309010027", true, "已实名"),
            graduate(3, "张范例", "990000200311200030", true, "已实名"),
            graduate(4, "赵试样", "990000200401080044", true, "已实名"),
            graduate(5, "陈演示", "990000200402290051", true, "已实名"),
            graduate(6, "刘样本", "990000200405040066", true, "已实名"),
            graduate(7, "杨假名", "990000200407070074", true, "已实名"),
            graduate(8, "周虚构", "99000020040816008X", true, "已实名"),
            staff("base-1", "吴样管", Role.BASE_ADMIN, List.of(), "基地管理员，基地导入后获得权限"),
            staff("supervisor-1", "郑样师", Role.SUPERVISOR, List.of(), "带教老师，基地导入后获得权限"),
            staff("supervisor-2", "冯样师", Role.SUPERVISOR, List.of(), "带教老师，基地导入后获得权限"),
            district("district-chengguan", "褚样审", "620102", "城关区"),
            district("district-qilihe", "卫样审", "620103", "七里河区"),
            staff("city", "蒋样核", Role.CITY_OFFICER, List.of(everywhere(Role.CITY_OFFICER)), "市局经办：开报名、复审、公示、报财政"),
            staff(
                    "city-2",
                    "沈样核",
                    Role.CITY_OFFICER,
                    List.of(everywhere(Role.CITY_OFFICER), new Actor.Grant(Role.DISTRICT_OFFICER, CITY)),
                    "市局第二位经办，并办各开发区的初审"),
            staff("finance", "韩样付", Role.FINANCE, List.of(everywhere(Role.FINANCE)), "资金经办：制单。账号 finance-1 是同一个人"),
            staff("finance-2", "杨样付", Role.FINANCE, List.of(everywhere(Role.FINANCE)), "资金经办：复核"));

    /** Another account name of the same person. */
    static final String ALIAS = "finance-1";

    static final String ALIAS_OF = "finance";

    /** As the mock platform makes it from the account's name. */
    static String openid(String account) {
        return "o-demo-" + account;
    }

    /** The code of the phone button, which the mock platform takes any number of times. */
    String phoneCode() {
        return "demo-phone:" + account;
    }

    private static DemoAccount graduate(int number, String name, String idNumber, boolean bound, String note) {
        return new DemoAccount(
                "graduate-" + number,
                name,
                Role.GRADUATE,
                List.of(everywhere(Role.GRADUATE)),
                Optional.empty(),
                Optional.of(idNumber),
                bound,
                note);
    }

    private static DemoAccount district(String account, String name, String code, String district) {
        return new DemoAccount(
                account,
                name,
                Role.DISTRICT_OFFICER,
                List.of(new Actor.Grant(Role.DISTRICT_OFFICER, code)),
                Optional.of(district),
                Optional.empty(),
                false,
                district + "就业局经办：资格审核、协议备案、补贴初审");
    }

    private static DemoAccount staff(String account, String name, Role role, List<Actor.Grant> grants, String note) {
        return new DemoAccount(account, name, role, grants, Optional.empty(), Optional.empty(), false, note);
    }

    private static Actor.Grant everywhere(Role role) {
        return new Actor.Grant(role, Actor.EVERYWHERE);
    }
}
