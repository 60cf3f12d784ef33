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
    private static final int FIRST_FOUNDER = 500;
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECK_DIGITS = "10X98765432";

    /** Everybody, in the order in which they are shown. */
    static final List<DemoAccount> ALL = List.of(
            graduate(1, "李样例", "20030615", "还没有实名，从头走一遍。实名时填：李样例，990000200306150016", false),
            graduate(2, "王示例", "20030901", "第 5 个月，有一笔钱等确认到手"),
            graduate(3, "张范例", "20031120", "第 4 个月，可以签到了"),
            graduate(4, "赵试样", "20040108", "被接收了，等本人签协议"),
            graduate(5, "陈演示", "20040229", "报名被退回，等补正"),
            graduate(6, "刘样本", "20040504", "材料齐了，还没有报名"),
            graduate(7, "杨假名", "20040707", "第 6 个月，报过一次“没收到”"),
            graduate(8, "周虚构", "20040816", "见习期满，六个月都到手"),
            graduate(9, "何试例", "20031012", "第 5 个月，有一笔钱等确认到手"),
            graduate(10, "吕样生", "20040120", "第 5 个月，第 4 个月的补贴在拨付"),
            graduate(11, "施样例", "20040303", "资格审核通过，等基地接收"),
            graduate(12, "孔示范", "20040414", "本人签了，等基地签字"),
            graduate(13, "曹试样", "20040525", "双方签了，等备案"),
            graduate(14, "严演示", "20040606", "报了名，等资格审核"),
            graduate(15, "华样本", "20030717", "自己撤回了报名"),
            graduate(16, "金假名", "20030828", "基地没有接收"),
            graduate(17, "魏虚构", "20030909", "第 3 个月，第 1 个月的补贴待拨付"),
            graduate(18, "陶样例", "20031030", "第 4 个月，有一笔被银行退回"),
            graduate(19, "姜示例", "20031111", "第 2 个月，补贴在市局复审"),
            graduate(20, "戚范例", "20031212", "第 3 个月，有一份申领被退回补正"),
            graduate(21, "谢试样", "20040113", "第 6 个月，第 5 个月等带教确认"),
            graduate(22, "邹演示", "20040214", "第 1 个月"),
            graduate(23, "喻样本", "20040315", "报了名，等资格审核"),
            graduate(24, "柏假名", "20040416", "双方签了，等备案"),
            graduate(25, "窦虚构", "20040517", "资格审核没有通过"),
            graduate(26, "章样例", "20040618", "第 2 个月，补贴待公示"),
            graduate(27, "苏示例", "20040719", "第 3 个月，补贴在公示"),
            graduate(28, "潘范例", "20040820", "第 4 个月，第 3 个月等带教确认"),
            graduate(29, "云示范", "20040921", "资格审核通过，等基地接收"),
            graduate(30, "毛样例", "20030605", "第 2 个月，第 1 个月等带教确认"),
            graduate(31, "凤示例", "20030716", "第 2 个月，第 1 个月等带教确认"),
            graduate(32, "花范例", "20030827", "第 2 个月，第 1 个月签到晚了"),
            graduate(33, "方试样", "20030918", "第 2 个月，第 1 个月等带教确认"),
            graduate(34, "俞演示", "20031009", "第 2 个月，第 1 个月等带教确认"),
            graduate(35, "任样本", "20031121", "第 2 个月，第 1 个月请过假"),
            graduate(36, "袁假名", "20031213", "第 2 个月，第 1 个月等带教确认"),
            graduate(37, "柳虚构", "20040107", "第 2 个月，第 1 个月等带教确认"),
            graduate(38, "鲍样例", "20040218", "第 2 个月，第 1 个月等带教确认"),
            graduate(39, "史示例", "20040329", "第 2 个月，第 1 个月等带教确认"),
            graduate(40, "唐范例", "20040411", "第 2 个月，第 1 个月等带教确认"),
            graduate(41, "费试样", "20040522", "第 2 个月，第 1 个月等带教确认"),
            founder(1, "韩例创", "19980312", "参赛报名填了一半，草稿在"),
            founder(2, "倪例创", "19970524", "参赛资格通过了"),
            founder(3, "滕例创", "19960718", "参赛资格被退回，等补正"),
            founder(4, "罗例创", "19950906", "交了参赛报名，区县在审资格"),
            graduate(42, "廉示例", "20040608", "第 2 个月，因基地欠发生活补贴马上离开，就业局在查"),
            graduate(43, "岑范例", "20040712", "第 3 个月，书面通知了要走"),
            graduate(44, "薛试样", "20040819", "第 2 个月，基地想协商结束，等本人答复"),
            graduate(45, "雷演示", "20040923", "第 3 个月，落实了工作单位，基地终止"),
            staff("base-1", "吴样管", Role.BASE_ADMIN, List.of(), "信息技术公司，城关区"),
            staff("base-2", "葛样管", Role.BASE_ADMIN, List.of(), "职业医院，城关区"),
            staff("base-3", "范样管", Role.BASE_ADMIN, List.of(), "机电装备公司，七里河区"),
            staff("base-4", "彭样管", Role.BASE_ADMIN, List.of(), "创业园，七里河区"),
            staff("supervisor-1", "郑样师", Role.SUPERVISOR, List.of(), "信息技术公司的带教老师"),
            staff("supervisor-2", "冯样师", Role.SUPERVISOR, List.of(), "信息技术公司的带教老师"),
            staff("supervisor-3", "鲁样师", Role.SUPERVISOR, List.of(), "职业医院的带教老师"),
            staff("supervisor-4", "韦样师", Role.SUPERVISOR, List.of(), "机电装备公司的带教老师"),
            staff("supervisor-5", "昌样师", Role.SUPERVISOR, List.of(), "创业园的带教老师"),
            district("district-chengguan", "褚样审", "620102", "城关区"),
            district("district-qilihe", "卫样审", "620103", "七里河区"),
            staff("city", "蒋样核", Role.CITY_OFFICER, List.of(everywhere(Role.CITY_OFFICER)), "市局经办：开报名、复审、公示、报财政"),
            staff(
                    "city-2",
                    "沈样核",
                    Role.CITY_OFFICER,
                    List.of(everywhere(Role.CITY_OFFICER), new Actor.Grant(Role.DISTRICT_OFFICER, CITY)),
                    "市局第二位经办，并办各开发区的初审"),
            staff(
                    "women-federation",
                    "许样妇",
                    Role.DEPARTMENT,
                    List.of(new Actor.Grant(Role.DEPARTMENT, "city_women_federation")),
                    "市妇联经办：牵头巾帼赛"),
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

    private static DemoAccount graduate(int number, String name, String bornOn, String note) {
        return graduate(number, name, bornOn, note, true);
    }

    private static DemoAccount graduate(int number, String name, String bornOn, String note, boolean bound) {
        return new DemoAccount(
                "graduate-" + number,
                name,
                Role.GRADUATE,
                List.of(everywhere(Role.GRADUATE)),
                Optional.empty(),
                Optional.of(idNumber(bornOn, number)),
                bound,
                note);
    }

    /** A number with a true check digit in an area that no place has (GB 11643). */
    static String idNumber(String bornOn, int sequence) {
        var first17 = "990000%s%03d".formatted(bornOn, sequence);
        var sum = 0;
        for (var at = 0; at < first17.length(); at++) {
            sum += (first17.charAt(at) - '0') * ID_WEIGHTS[at];
        }
        return first17 + ID_CHECK_DIGITS.charAt(sum % ID_CHECK_DIGITS.length());
    }

    private static DemoAccount founder(int number, String name, String bornOn, String note) {
        return new DemoAccount(
                "founder-" + number,
                name,
                Role.ENTREPRENEUR,
                List.of(everywhere(Role.ENTREPRENEUR)),
                Optional.empty(),
                Optional.of(idNumber(bornOn, FIRST_FOUNDER + number)),
                true,
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
