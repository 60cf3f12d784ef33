package cn.qicheng.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.kernel.Money;
import cn.qicheng.messaging.domain.AdoptedTemplate;
import cn.qicheng.messaging.domain.TemplateComparison;
import cn.qicheng.wechat.MessageTemplate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("消息模板是数据：每一类都有话，填得进模板，写错了启动时就说")
class TemplateYamlTest {

    private static final String DEMO = "wx0000000000demo01";

    private static TemplateBook shipped(String appid) {
        return TemplateYaml.read(
                Objects.requireNonNull(TemplateYamlTest.class.getResourceAsStream("/messages/templates.yml")), appid);
    }

    private static String text() throws Exception {
        try (var in = Objects.requireNonNull(TemplateYamlTest.class.getResourceAsStream("/messages/templates.yml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static TemplateBook read(String text) {
        return TemplateYaml.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), DEMO);
    }

    @Test
    void every_kind_has_words_and_the_demonstration_has_as_many_templates_as_wechat_allows() {
        var book = shipped(DEMO);
        assertThat(book.templates()).hasSizeBetween(15, 25);
        for (var kind : MessageKind.values()) {
            assertThat(book.form(kind).title()).isNotBlank();
            book.template(kind)
                    .ifPresent(template -> assertThat(template.fields().keySet())
                            .isEqualTo(book.form(kind).fields().keySet()));
        }
        assertThat(shipped("wx-somebody-else").templates()).isEmpty();
        assertThat(book.byId("nobody's")).isEmpty();
    }

    @Test
    void what_is_said_in_full_in_the_inbox_is_cut_for_wechat() {
        var book = shipped(DEMO);
        var message = Message.to("p", MessageKind.PAID_TO_BASE, "e")
                .saying("what", "一家名字特别长长长长长长长的见习基地的补贴")
                .saying("amount", new Money(199_000))
                .saying("when", LocalDate.of(2026, 11, 2))
                .saying("note", "请转给见习生并登记");

        assertThat(book.form(message.kind()).words(message.said()))
                .isEqualTo("一家名字特别长长长长长长长的见习基地的补贴 ¥1990.00已拨到基地账户。请转给见习生并登记");
        var filled = book.template(message.kind()).orElseThrow().filled(message.said());
        assertThat(filled.values())
                .containsEntry("thing1", "一家名字特别长长长长长长长的见习基地的…")
                .containsEntry("amount2", "¥1990.00")
                .containsEntry("date3", "2026年11月2日");
        assertThat(message.toString()).doesNotContain("见习");
    }

    @Test
    void a_value_that_cannot_be_said_names_its_field() {
        var filled = shipped(DEMO)
                .template(MessageKind.WINDOW_OPENS)
                .orElseThrow()
                .filled(Map.of("what", "报名", "when", "很快"));

        assertThat(filled.unfit()).contains("when");
        assertThat(Message.to("p", MessageKind.WINDOW_OPENS, "e")
                        .saying("when", Instant.parse("2026-11-02T01:00:00Z"))
                        .said())
                .containsEntry("when", "2026年11月2日 09:00");
    }

    @Test
    void mistakes_stop_the_start_and_name_the_kind() throws Exception {
        var good = text();
        assertThatThrownBy(() -> read(good.replace("thing1, when: time2, note: thing3 } }", "thing1, who: name2 } }")))
                .hasMessageContaining("asks for who");
        assertThatThrownBy(() -> read(good.replace("phrase2", "picture2"))).hasMessageContaining("picture2");
        assertThatThrownBy(() -> read(good.replace("  WINDOW_OPENS:", "  WINDOW_OPEN:")))
                .hasMessageContaining("WINDOW_OPEN");
        assertThatThrownBy(() -> read(good.replace("{what}{when}开始报名", "{whom}开始报名")))
                .hasMessageContaining("whom");
        assertThatThrownBy(() -> read(good.replace("    title: 报名快开始了\n", ""))).hasMessageContaining("title");
        assertThatThrownBy(() -> read("messages: {}\nminiPrograms: {}\n")).hasMessageContaining("WINDOW_OPENS");
        assertThatThrownBy(() -> read(good.replace("miniPrograms:", "programs:")))
                .hasMessageContaining("miniPrograms");
    }

    @Test
    void what_does_not_match_wechats_side_is_told_to_officers() {
        var book = shipped(DEMO);
        var form = book.form(MessageKind.WINDOW_OPENS);
        var ours = book.template(MessageKind.WINDOW_OPENS).orElseThrow();
        var theirs = new MessageTemplate(ours.id(), "", "{{thing1.DATA}}{{time2.DATA}}{{thing3.DATA}}", "", false);

        assertThat(TemplateComparison.problems(form, ours, Map.of(ours.id(), theirs)))
                .isEmpty();
        assertThat(TemplateComparison.problems(form, null, Map.of())).containsExactly("还没有选模板，这类消息只在站内");
        assertThat(TemplateComparison.problems(form, ours, Map.of())).containsExactly("微信后台没有这个模板编号");
        var other = new MessageTemplate(ours.id(), "", "{{thing1.DATA}}{{date2.DATA}}{{thing3.DATA}}", "", true);
        assertThat(TemplateComparison.problems(form, ours, Map.of(ours.id(), other)))
                .containsExactly("模板要填 date2，这里没有填", "模板里没有 time2", "微信后台是长期订阅，这里写的是一次性");
        var wrongKind = new AdoptedTemplate(
                MessageKind.WINDOW_OPENS, "t", false, Map.of("what", "name1", "when", "time2", "note", "thing3"));
        var fits = new MessageTemplate("t", "", "{{name1.DATA}}{{time2.DATA}}{{thing3.DATA}}", "", false);
        assertThat(TemplateComparison.problems(form, wrongKind, Map.of("t", fits)))
                .containsExactly("what 应当填在 thing 类的栏里，不是 name1");
        var longTerm = new AdoptedTemplate(MessageKind.WINDOW_OPENS, "t", true, ours.fields());
        var once = new MessageTemplate("t", "", "{{thing1.DATA}}{{time2.DATA}}{{thing3.DATA}}", "", false);
        assertThat(TemplateComparison.problems(form, longTerm, Map.of("t", once)))
                .containsExactly("微信后台是一次性订阅，这里写的是长期");
    }

    @Test
    void what_is_longer_than_an_inbox_entry_ends_there() {
        var form = shipped(DEMO).form(MessageKind.CLAIM_RETURNED);

        assertThat(form.words(Map.of("what", "SL1", "note", "补材料".repeat(300)))).hasSize(400);
        assertThat(form.words(Map.of("note", "$1 \\"))).isEqualTo("补贴申领  被退回，要补的：$1 \\");
    }
}
