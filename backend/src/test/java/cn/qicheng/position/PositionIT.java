package cn.qicheng.position;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.QichengIT;
import cn.qicheng.kernel.CreditCodeTest;
import cn.qicheng.kernel.Role;
import cn.qicheng.traineebase.ImportedBases;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十四条 见习岗位：备案后可查")
class PositionIT extends QichengIT {

    private static final AtomicInteger NUMBER = new AtomicInteger(700_000);
    private ApiClient city = anonymous();

    @BeforeEach
    void signInAtTheCity() {
        city = signedIn(Role.CITY_OFFICER, "*");
    }

    @Test
    void an_office_sees_its_districts_posts_and_a_base_its_own() {
        var word = "专搜岗" + NUMBER.get();
        var chengguan = base("岗位样例甲", "城关区");
        var anning = base("岗位样例乙", "安宁区");
        post(chengguan, word + "一", "技术性");
        post(chengguan, word + "二", "其他");
        post(anning, word + "三", "技术性");

        assertThat(city.get("/positions?q=" + word).number("total")).isEqualTo(3);
        assertThat(city.get("/positions?q=" + word + "&category=TECHNICAL").number("total"))
                .isEqualTo(2);
        assertThat(city.get("/positions?q=" + word + "&district=620105").text("items.0.baseName"))
                .startsWith("岗位样例乙");
        assertThat(city.get("/positions?q=" + word + "&size=2&page=1").size("items"))
                .isEqualTo(1);
        assertThat(signedIn(Role.DISTRICT_OFFICER, "620105")
                        .get("/positions?q=" + word)
                        .number("total"))
                .isEqualTo(1);
        assertThat(signedIn(Role.BASE_ADMIN, id(chengguan)).get("/positions").number("total"))
                .isEqualTo(2);
        assertThat(signedIn(Role.SUPERVISOR, id(anning)).get("/positions").number("total"))
                .isEqualTo(1);
        assertThat(signedIn(Role.BASE_ADMIN, "another").get("/positions").number("total"))
                .isZero();
        assertThat(graduate().get("/positions").status()).isEqualTo(403);
    }

    @Test
    void other_modules_read_filed_posts_by_id_and_by_year() {
        var code = base("岗位样例丙", "红古区");
        post(code, "检测助理", "其他");

        var filed = bean(Positions.class).filed(2026, "620111").stream()
                .filter(each -> each.baseId().equals(id(code)))
                .toList();

        assertThat(filed).singleElement().satisfies(each -> {
            assertThat(each.title()).isEqualTo("检测助理");
            assertThat(each.livingAllowanceFen()).isEqualTo(82_000);
            assertThat(each.category()).isEqualTo(PositionCategory.OTHER);
            assertThat(each.education()).isEqualTo("不限");
            assertThat(bean(Positions.class).view(each.id())).isEqualTo(each);
            assertThat(bean(Positions.class).views(List.of(each.id(), "none"))).containsOnlyKeys(each.id());
        });
        assertThat(bean(Positions.class).filed(2026, null))
                .anyMatch(each -> each.baseId().equals(id(code)));
        assertThat(bean(Positions.class).filed(2025, "620111")).isEmpty();
        assertThat(city.get("/bases?q=" + code).number("items.0.positionCount")).isEqualTo(1);
    }

    private static String base(String name, String district) {
        var number = NUMBER.getAndIncrement();
        var code = CreditCodeTest.valid(number);
        ImportedBases.enter(
                "BASES",
                "单位名称,统一社会信用代码,单位性质,所属区县,联系人,联系电话,在职人数,独立法人,地址\n%s%d,%s,企业,%s,样例联系人,19937552984,45,是,样例路1号\n"
                        .formatted(name, number, code, district));
        return code;
    }

    private static void post(String code, String title, String category) {
        ImportedBases.enter(
                "POSTS",
                "信用代码,岗位名称,专业要求,学历要求,见习人数,岗位类别,基地月生活补贴(元),工作地点,岗位职责\n%s,%s,化学,不限,3,%s,820,样例路1号,协助工作\n"
                        .formatted(code, title, category));
    }

    private static String id(String code) {
        return ImportedBases.registered(code).id();
    }
}
