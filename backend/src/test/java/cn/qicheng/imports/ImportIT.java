package cn.qicheng.imports;

import static cn.qicheng.traineebase.ImportedBases.registered;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.QichengIT;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.CreditCodeTest;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.spreadsheet.SheetColumn;
import cn.qicheng.spreadsheet.SheetReader;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import cn.qicheng.traineebase.TraineeBases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("表格导入：先看预览，再整份导入")
class ImportIT extends QichengIT {

    private static final String BASES = "单位名称,统一社会信用代码,单位性质,所属区县,联系人,联系电话,在职人数,独立法人,地址\n";
    private static final String POSTS = "统一社会信用代码,岗位名称,专业要求,学历要求,见习人数,岗位类别,基地月生活补贴(元),食宿,工作地点,岗位职责\n";
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private ApiClient city = anonymous();

    @BeforeEach
    void signInAtTheCity() {
        city = signedIn(Role.CITY_OFFICER, "*");
    }

    @Test
    void a_list_is_uploaded_seen_applied_and_applied_again_with_the_same_answer() {
        var codes = codes(2);
        var upload = city.upload("/imports/BASES", "基地.csv", bytes(BASES + base(codes.get(0)) + base(codes.get(1))));

        assertThat(upload.status()).isEqualTo(201);
        assertThat(upload.text("state")).isEqualTo("READY");
        assertThat(upload.number("newRows")).isEqualTo(2);
        assertThat(upload.text("preview.0.status")).isEqualTo("NEW");
        assertThat(bean(TraineeBases.class).byCreditCode(codes)).isEmpty();

        var applied = city.post("/imports/" + upload.text("id") + "/application");
        assertThat(applied.status()).isEqualTo(200);
        assertThat(applied.text("state")).isEqualTo("APPLIED");
        assertThat(bean(TraineeBases.class).byCreditCode(codes)).hasSize(2);
        var stored = registered(codes.get(0));
        assertThat(stored.accreditedOn()).hasToString("2026-06-30");
        assertThat(stored.plaqueNo()).matches("LZJX-2026-[0-9]{5}");

        var again = city.post("/imports/" + upload.text("id") + "/application");
        assertThat(again.json()).isEqualTo(applied.json());
        assertThat(bean(AuditTrail.class).of(new SubjectRef("TRAINEE_BASE", stored.id())))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.move()).isEqualTo("ENTERED");
                    assertThat(entry.actorId()).isEqualTo(city.personId());
                });
    }

    @Test
    void a_code_in_chinese_is_a_wrong_cell_like_any_other() {
        for (var kind : List.of("BASES", "POSTS")) {
            var file = kind.equals("BASES")
                    ? BASES + "样例厂,不是代码,企业,城关区,样例,19900000000,60,是,样例路1号\n"
                    : POSTS + "不是代码,样例岗,不限,本科,2,管理,900,不提供,样例路1号,整理资料\n";

            var upload = city.upload("/imports/" + kind, "名单.csv", bytes(file));

            assertThat(upload.status()).as(upload.toString()).isEqualTo(201);
            assertThat(upload.text("state")).isEqualTo("BROKEN");
            assertThat(upload.text("errors.0.column")).isEqualTo("统一社会信用代码");
        }
    }

    @Test
    void one_person_sending_files_like_a_machine_is_stopped_for_a_minute_and_nobody_else() {
        var machine = signedIn(Role.CITY_OFFICER, "*");
        for (int file = 1; file <= 30; file++) {
            assertThat(machine.upload("/imports/BASES", "空.csv", bytes("")).status())
                    .as("file " + file)
                    .isNotEqualTo(429);
        }

        var stopped = machine.upload("/imports/BASES", "空.csv", bytes(""));

        assertThat(stopped.code()).isEqualTo("WEB-117");
        assertThat(city.upload("/imports/BASES", "空.csv", bytes("")).status()).isNotEqualTo(429);
        clock().move(Duration.ofMinutes(1));
        assertThat(machine.upload("/imports/BASES", "空.csv", bytes("")).status())
                .isNotEqualTo(429);
    }

    @Test
    void the_same_file_is_recognised_and_changes_nothing_a_second_time() {
        var file = bytes(BASES + base(codes(1).getFirst()));
        apply(city, city.upload("/imports/BASES", "基地.csv", file));

        var again = city.upload("/imports/BASES", "另一个名字.csv", file);

        assertThat(again.text("sameFileAppliedOn")).isEqualTo("2026-11-02");
        assertThat(again.number("unchangedRows")).isEqualTo(1);
        assertThat(apply(city, again).number("unchangedRows")).isEqualTo(1);
    }

    @Test
    void a_changed_row_changes_the_base_and_keeps_its_plaque_and_its_posts_follow_it_to_another_district() {
        var code = codes(1).getFirst();
        apply(city, city.upload("/imports/BASES", "a.csv", bytes(BASES + base(code))));
        apply(city, city.upload("/imports/POSTS", "p.csv", bytes(POSTS + post(code, "测试"))));
        var before = registered(code);

        var changed = city.upload(
                "/imports/BASES",
                "b.csv",
                bytes(BASES + base(code).replace("城关区", "兰州高新区").replace(",45,", ",60,")));

        assertThat(changed.number("changedRows")).isEqualTo(1);
        assertThat(changed.text("preview.0.detail"))
                .isEqualTo("所属区县：城关区 → 兰州高新区；在职人数：45 → 60；地址：城关区样例路1号 → 兰州高新区样例路1号");
        apply(city, changed);
        var after = registered(code);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.plaqueNo()).isEqualTo(before.plaqueNo());
        assertThat(after.districtName()).isEqualTo("兰州高新区");
        assertThat(city.get("/positions?district=LZGX&q=" + code(after.name())).text("items.0.baseId"))
                .isEqualTo(after.id());
    }

    @Test
    void one_wrong_cell_keeps_the_whole_file_out_and_is_named_by_row_column_and_reason() {
        var codes = codes(2);
        var file = bytes(BASES
                + base(codes.get(0))
                + base(codes.get(1)).replace(",是,", ",否,").replace(",45,", ",很多,"));

        var upload = city.upload("/imports/BASES", "基地.csv", file);

        assertThat(upload.status()).isEqualTo(201);
        assertThat(upload.text("state")).isEqualTo("BROKEN");
        assertThat(upload.number("errorCount")).isEqualTo(2);
        var errors = upload.at("errors").getAsJsonArray();
        assertThat(errors).anySatisfy(each -> {
            var error = each.getAsJsonObject();
            assertThat(error.get("row").getAsInt()).isEqualTo(3);
            assertThat(error.get("cell").getAsString()).isEqualTo("H3");
            assertThat(error.get("column").getAsString()).isEqualTo("独立法人");
            assertThat(error.get("value").getAsString()).isEqualTo("否");
            assertThat(error.getAsJsonObject("clause").get("article").getAsString())
                    .isEqualTo("第九条");
        });
        var refused = city.post("/imports/" + upload.text("id") + "/application");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("IMP-103");
        assertThat(bean(TraineeBases.class).byCreditCode(codes)).isEmpty();
    }

    @Test
    void the_list_of_errors_can_be_put_right_and_sent_in_again() {
        var code = codes(1).getFirst();
        var upload =
                city.upload("/imports/BASES", "基地.csv", bytes(BASES + base(code).replace(",45,", ",很多,")));

        var list = city.get("/imports/" + upload.text("id") + "/errors.xlsx");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.header("Content-Disposition").orElseThrow()).startsWith("attachment;");
        var columns = new ArrayList<>(List.of(SheetColumn.needed("问题", "")));
        columns.addAll(Arrays.stream(BASES.strip().split(","))
                .map(name -> SheetColumn.needed(name, ""))
                .toList());
        var sheet = SheetReader.read("e.xlsx", list.bytes(), columns);
        assertThat(sheet.lines().getFirst().text("问题")).contains("在职人数：要填 0 到 1000000 的整数");
        var repaired = new SheetTable(
                "基地",
                columns.stream().map(SheetColumn::heading).toList(),
                List.of(columns.stream()
                        .map(column -> column.heading().equals("在职人数")
                                ? "45"
                                : sheet.lines().getFirst().text(column.heading()))
                        .toList()),
                "样例",
                Instant.EPOCH);
        assertThat(city.upload("/imports/BASES", "e.xlsx", SheetWriter.xlsx(repaired))
                        .text("state"))
                .isEqualTo("READY");
    }

    @Test
    void two_applications_of_one_import_at_once_enter_it_once() throws Exception {
        var code = codes(1).getFirst();
        var id = city.upload("/imports/BASES", "a.csv", bytes(BASES + base(code)))
                .text("id");

        var answers = atOnce(
                () -> city.post("/imports/" + id + "/application"), () -> city.post("/imports/" + id + "/application"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.get(0).json()).isEqualTo(answers.get(1).json());
        var stored = registered(code);
        assertThat(bean(AuditTrail.class).of(new SubjectRef("TRAINEE_BASE", stored.id())))
                .hasSize(1);
    }

    @Test
    void two_files_with_the_same_base_at_once_enter_it_once_and_the_later_is_asked_to_look_again() throws Exception {
        var code = codes(1).getFirst();
        var other = signedIn(Role.CITY_OFFICER, "*");
        var one = city.upload("/imports/BASES", "a.csv", bytes(BASES + base(code)))
                .text("id");
        var two = other.upload(
                        "/imports/BASES", "b.csv", bytes(BASES + base(code).replace(",45,", ",46,")))
                .text("id");

        var answers = atOnce(
                () -> city.post("/imports/" + one + "/application"),
                () -> other.post("/imports/" + two + "/application"));

        assertThat(answers).extracting(ApiClient.Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(answer -> assertThat(answer.code()).isEqualTo("IMP-104"));
    }

    @Test
    void two_files_with_the_same_post_at_once_file_it_once() throws Exception {
        var code = codes(1).getFirst();
        apply(city, city.upload("/imports/BASES", "a.csv", bytes(BASES + base(code))));
        var one = city.upload("/imports/POSTS", "a.csv", bytes(POSTS + post(code, "同名岗位")))
                .text("id");
        var two = city.upload("/imports/POSTS", "a.csv", bytes(POSTS + post(code, "同名岗位")))
                .text("id");

        var answers = atOnce(
                () -> city.post("/imports/" + one + "/application"),
                () -> city.post("/imports/" + two + "/application"));

        assertThat(answers).extracting(ApiClient.Answer::status).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    @DisplayName("第十四条 区县只给本辖区的基地备案岗位")
    void a_district_files_for_its_own_bases_and_not_for_anothers() {
        var codes = codes(2);
        apply(
                city,
                city.upload(
                        "/imports/BASES",
                        "a.csv",
                        bytes(BASES + base(codes.get(0)) + base(codes.get(1)).replace("城关区", "安宁区"))));
        var chengguan = signedIn(Role.DISTRICT_OFFICER, "620102");

        var own = chengguan.upload("/imports/POSTS", "a.csv", bytes(POSTS + post(codes.get(0), "测试")));
        assertThat(apply(chengguan, own).text("state")).isEqualTo("APPLIED");

        var foreign = chengguan.upload("/imports/POSTS", "a.csv", bytes(POSTS + post(codes.get(1), "测试")));
        assertThat(foreign.text("state")).isEqualTo("BROKEN");
        assertThat(foreign.text("errors.0.reason")).contains("安宁区就业服务局");
        assertThat(foreign.text("errors.0.clause.article")).isEqualTo("第十四条");
        assertThat(chengguan
                        .post("/imports/" + foreign.text("id") + "/application")
                        .code())
                .isEqualTo("IMP-103");
    }

    @Test
    void who_may_not_send_a_list_in_is_refused() {
        var file = bytes(BASES + base(codes(1).getFirst()));
        assertThat(signedIn(Role.DISTRICT_OFFICER, "620102")
                        .upload("/imports/BASES", "a.csv", file)
                        .status())
                .isEqualTo(403);
        assertThat(signedIn(Role.BASE_ADMIN, "x")
                        .upload("/imports/POSTS", "a.csv", file)
                        .status())
                .isEqualTo(403);
        assertThat(graduate().upload("/imports/BASES", "a.csv", file).status()).isEqualTo(403);
        assertThat(anonymous().upload("/imports/BASES", "a.csv", file).status()).isEqualTo(401);
        assertThat(city.upload("/imports/PEOPLE", "a.csv", file).code()).isEqualTo("IMP-101");
    }

    @Test
    void an_import_is_seen_and_applied_by_its_sender_only() {
        var id = city.upload("/imports/BASES", "a.csv", bytes(BASES + base(codes(1).getFirst())))
                .text("id");
        var other = signedIn(Role.CITY_OFFICER, "*");

        assertThat(city.get("/imports/" + id).status()).isEqualTo(200);
        assertThat(other.get("/imports/" + id).code()).isEqualTo("IMP-102");
        assertThat(other.get("/imports/" + id + "/errors.xlsx").code()).isEqualTo("IMP-102");
        assertThat(other.post("/imports/" + id + "/application").code()).isEqualTo("IMP-102");
        assertThat(city.get("/imports/01JNOSUCH00000000000000000").code()).isEqualTo("IMP-102");
    }

    @Test
    void a_broken_and_an_oversized_file_are_refused_with_what_to_do() {
        assertThat(city.upload("/imports/BASES", "a.csv", new byte[0]).code()).isEqualTo("SHT-101");
        assertThat(city.upload("/imports/BASES", "a.xlsx", bytes("PK\3\4junk")).code())
                .isEqualTo("SHT-109");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4};
        assertThat(city.upload("/imports/BASES", "a.xls", old).code()).isEqualTo("SHT-106");
        assertThat(city.upload("/imports/BASES", "a.csv", bytes(POSTS + post(codes(1).getFirst(), "x")))
                        .code())
                .isEqualTo("SHT-113");
        var tooBig = city.upload("/imports/BASES", "a.csv", new byte[SheetReader.MAX_BYTES + 1]);
        assertThat(tooBig.status()).isEqualTo(413);
        var farTooBig = city.upload("/imports/BASES", "a.csv", new byte[SheetReader.MAX_BYTES + (200 << 10)]);
        assertThat(farTooBig.status()).isEqualTo(413);
        assertThat(farTooBig.has("detail")).isTrue();
    }

    @Test
    void contents_are_forgotten_after_a_week_and_an_old_preview_is_not_applied() {
        var upload = city.upload("/imports/BASES", "a.csv", bytes(BASES + base(codes(1).getFirst())));
        clock().move(Duration.ofDays(9));
        bean(ImportDesk.class).run(java.time.LocalDate.of(2026, 11, 11));
        var again = signedInAgain(city);

        var answer = again.post("/imports/" + upload.text("id") + "/application");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.code()).isEqualTo("IMP-105");
        assertThat(again.get("/imports/" + upload.text("id")).size("preview")).isZero();
    }

    @Test
    void the_templates_carry_every_heading_and_nothing_to_be_imported_by_mistake() {
        for (var kind : List.of("BASES", "POSTS")) {
            var template = city.get("/imports/templates/" + kind + ".xlsx");
            assertThat(template.status()).isEqualTo(200);
            assertThat(city.upload("/imports/" + kind, "模板.xlsx", template.bytes())
                            .code())
                    .isEqualTo("SHT-116");
        }
        assertThat(signedIn(Role.DISTRICT_OFFICER, "620102")
                        .get("/imports/templates/BASES.xlsx")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_sample_lists_import_without_surprise_in_every_shape_and_the_mistakes_are_told_exactly() {
        var bases = whole("src/main/resources/demo/bases.csv", "../docs/demo/bases-import.csv");
        var first = city.upload("/imports/BASES", "bases.csv", bytes("\uFEFF" + bases));
        assertThat(first.number("errorCount")).describedAs(first.body()).isZero();
        assertThat(first.number("sheetRows")).isEqualTo(60);
        apply(city, first);
        var posts = whole("src/main/resources/demo/posts.csv", "../docs/demo/posts-import.csv");
        var filed = city.upload("/imports/POSTS", "posts.csv", bytes("\uFEFF" + posts));
        assertThat(filed.number("errorCount")).describedAs(filed.body()).isZero();
        assertThat(filed.number("sheetRows")).isEqualTo(96);
        apply(city, filed);

        var gb = city.upload("/imports/BASES", "bases.csv", bases.getBytes(Charset.forName("GB18030")));
        assertThat(gb.number("unchangedRows")).isEqualTo(60);
        for (var shape : List.of(xlsx(bases), xlsx(shuffled(bases)))) {
            assertThat(city.upload("/imports/BASES", "bases.xlsx", shape).number("unchangedRows"))
                    .isEqualTo(60);
        }
        assertThat(city.upload("/imports/POSTS", "posts.csv", bytes(shuffled(posts)))
                        .number("unchangedRows"))
                .isEqualTo(96);
        assertThat(city.upload("/imports/POSTS", "posts.xlsx", xlsx(posts)).number("unchangedRows"))
                .isEqualTo(96);

        var wrong = city.upload("/imports/POSTS", "w.csv", bytes(whole("../docs/demo/posts-with-mistakes.csv")));
        assertThat(wrong.text("state")).isEqualTo("BROKEN");
        assertThat(wrong.at("errors").getAsJsonArray().asList().stream()
                        .map(error -> error.getAsJsonObject().get("row").getAsInt() + " "
                                + error.getAsJsonObject().get("column").getAsString())
                        .toList())
                .containsExactly("3 统一社会信用代码", "4 学历要求", "5 见习人数", "6 基地月生活补贴(元)", "7 岗位类别", "8 岗位名称", "10 岗位名称");
    }

    @Test
    void five_thousand_rows_are_judged_and_entered_whole() {
        var rows = new StringBuilder(BASES);
        codes(5_000).forEach(code -> rows.append(base(code)));

        var upload = city.upload("/imports/BASES", "很多.csv", bytes(rows.toString()));
        var applied = apply(city, upload);

        assertThat(upload.number("newRows")).isEqualTo(5_000);
        assertThat(upload.size("preview")).isEqualTo(200);
        assertThat(applied.text("state")).isEqualTo("APPLIED");
    }

    private static ApiClient signedInAgain(ApiClient person) {
        return bean(cn.qicheng.identity.SignIn.class).again(anonymous(), person.personId());
    }

    private static ApiClient.Answer apply(ApiClient officer, ApiClient.Answer upload) {
        assertThat(upload.status()).describedAs(upload.body()).isEqualTo(201);
        var applied = officer.post("/imports/" + upload.text("id") + "/application");
        assertThat(applied.status()).describedAs(applied.body()).isEqualTo(200);
        return applied;
    }

    private static List<ApiClient.Answer> atOnce(Callable<ApiClient.Answer> one, Callable<ApiClient.Answer> two)
            throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<ApiClient.Answer>();
            for (var each : pool.invokeAll(List.of(one, two))) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static List<String> codes(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> CreditCodeTest.valid(NUMBER.getAndIncrement()))
                .toList();
    }

    private static String base(String code) {
        return "样例%s公司,%s,企业,城关区,样例联系人,19937552984,45,是,城关区样例路1号\n".formatted(code.substring(8), code);
    }

    private static String post(String code, String title) {
        return "%s,%s,计算机类,不限,3,技术性,820,无,城关区样例路1号,协助工作\n".formatted(code, title);
    }

    /** The part of a base's name that is its own. */
    private static String code(String name) {
        return name.replaceAll("[^0-9A-Z]", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The rows of several files under the heading of the first. */
    private static String whole(String... files) {
        var rows = new ArrayList<String>();
        for (var file : files) {
            try {
                var lines =
                        Files.readString(Path.of(file)).replace("\uFEFF", "").split("\r?\n");
                rows.addAll(Arrays.asList(lines).subList(rows.isEmpty() ? 0 : 1, lines.length));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return String.join("\n", rows) + "\n";
    }

    private static String shuffled(String csv) {
        var lines = csv.strip().split("\n");
        var order = new ArrayList<>(
                IntStream.range(0, lines[0].split(",").length).boxed().toList());
        Collections.shuffle(order, new Random(7));
        return Arrays.stream(lines)
                        .map(line -> line.split(",", -1))
                        .map(cells -> String.join(
                                ",", order.stream().map(at -> cells[at]).toList()))
                        .reduce((above, below) -> above + "\n" + below)
                        .orElseThrow()
                + "\n";
    }

    private static byte[] xlsx(String csv) {
        var lines = Arrays.stream(csv.strip().split("\n"))
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        return SheetWriter.xlsx(
                new SheetTable("表", lines.getFirst(), lines.subList(1, lines.size()), "样例经办", Instant.EPOCH));
    }
}
