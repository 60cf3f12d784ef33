package cn.qicheng.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.bench.peer.RowTemplate.Inserts;
import cn.qicheng.bench.peer.RowTemplate.Place;
import cn.qicheng.bench.peer.RowTemplate.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTemplateTest {

    private static final String FIRST = "01JABCDEFGHJKMNPQRSTVWXYZ0";
    private static final String SECOND = "01JABCDEFGHJKMNPQRSTVWXYZ1";

    private final Inserts inserts = new Inserts(new RowTemplate(
            2,
            List.of(
                    new Table(
                            "registration",
                            List.of("id", "person_id", "ticket_no", "gone"),
                            List.of(Arrays.asList("{{u0}}", "{{person}}", "BM-{{t0}}", null))),
                    new Table(
                            "fact",
                            List.of("id", "of", "value"),
                            List.of(List.of("{{u1}}", "{{u0}}", "it's {{key}}")))),
            "{\"id\":\"{{u0}}\"}"));

    private static Place place(String person) {
        return new Place(person, "window", "position", "key", List.of(FIRST, SECOND));
    }

    @Test
    void theGapsAreFilledAndTheRestStaysAsItWasLearned() {
        assertThat(inserts.of(List.of(place("ann"))))
                .containsExactly(
                        "INSERT INTO registration (id,person_id,ticket_no,gone) VALUES ('" + FIRST + "','ann','BM-"
                                + FIRST.substring(16) + "',NULL)",
                        "INSERT INTO fact (id,of,value) VALUES ('" + SECOND + "','" + FIRST + "','it''s key')");
        assertThat(inserts.answer(place("ann"))).isEqualTo("{\"id\":\"" + FIRST + "\"}");
    }

    @Test
    void aBatchIsOneStatementPerTable() {
        var statements = inserts.of(List.of(place("ann"), place("bob")));

        assertThat(statements).hasSize(2);
        assertThat(statements.getFirst()).contains("'ann'").contains("),(").contains("'bob'");
    }
}
