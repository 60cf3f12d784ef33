package cn.qicheng.traineeship;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient.Answer;
import cn.qicheng.Journey;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.Enrolment;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("见习协议：双方签字、备案、生效")
class TraineeshipIT extends Journey {

    @Nested
    @DisplayName("从达成意向到备案")
    class Way {

        @Test
        void an_admission_draws_the_agreement_up_with_its_terms_and_articles() {
            var trainee = admitted(cast());

            var agreement = agreement(trainee);

            assertThat(agreement.text("state")).isEqualTo("DRAFT");
            assertThat(agreement.text("signDueOn")).isEqualTo("2026-11-09");
            assertThat(agreement.text("due")).isEqualTo("2026-11-09");
            assertThat(agreement.number("stipendPerMonthFen")).isEqualTo(100_000);
            assertThat(agreement.number("livingAllowanceFen")).isEqualTo(82_000);
            assertThat(agreement.text("terms.2.text")).contains("1000.00");
            assertThat(agreement.text("terms.2.clause.article")).isEqualTo("第十七条（二）");
            assertThat(agreement.text("holder.role")).isEqualTo("见习生");
            assertThat(agreement.at("allowedMoves").toString())
                    .isEqualTo("[\"SIGN_AS_TRAINEE\",\"CANCEL_AS_TRAINEE\"]");
            assertThat(agreement.text("lapsesAfter")).isEqualTo("2026-11-23");
            assertThat(agreement.text("hops.1.state")).isEqualTo("CURRENT");
        }

        @Test
        @DisplayName("第十六条 见习期从双方签齐那天起六个月")
        void the_second_signature_begins_the_term_and_opens_the_filing() {
            var cast = cast();
            var trainee = traineeSigned(cast);
            clock().set(today().plusDays(2));

            ok(signAsBase(cast, trainee, today(), LocalDate.of(2027, 5, 3)));

            var agreement = agreement(trainee);
            assertThat(agreement.text("state")).isEqualTo("SIGNED");
            assertThat(agreement.text("startsOn")).isEqualTo("2026-11-04");
            assertThat(agreement.text("endsOn")).isEqualTo("2027-05-03");
            assertThat(agreement.text("insurance.insurer")).isEqualTo(INSURER);
            assertThat(agreement.text("holder.name")).contains("城关区");
            assertThat(agreement.has("filedOn")).isFalse();
        }

        @Test
        @DisplayName("第十七条（三） 备案后生效，六张考勤表同时排好")
        void the_filing_puts_it_in_force_and_lays_out_six_sheets() {
            var trainee = inForce(cast());

            assertThat(agreement(trainee).text("state")).isEqualTo("IN_FORCE");
            assertThat(agreement(trainee).text("filedOn")).isEqualTo("2026-11-02");
            var sheets = as(trainee.personId()).get("/me/attendance-sheets");
            assertThat(sheets.json().getAsJsonArray()).hasSize(6);
            assertThat(sheets.text("5.to")).isEqualTo("2027-05-01");
        }

        @Test
        @DisplayName("接收之后，报名页说得出在谁手里、从哪天起、到哪天止")
        void the_registration_it_grew_from_says_who_has_it_all_the_way() {
            var cast = cast();
            var trainee = admitted(cast);
            var mine = "/registrations/" + registrationOf(trainee);

            var admitted = as(trainee.personId()).get(mine);
            assertThat(admitted.text("holder.role")).isEqualTo("见习生");
            assertThat(admitted.text("due")).isEqualTo("2026-11-09");
            assertThat(admitted.text("hops.3.state")).isEqualTo("CURRENT");
            assertThat(as(cast.base()).get(mine).text("holder.role")).isEqualTo("见习生");

            ok(signAsTrainee(trainee));
            assertThat(as(cast.base()).get(mine).text("holder.role")).isEqualTo("基地");
            assertThat(as(cast.base()).get(mine).text("hops.3.note")).contains("等基地签字");

            ok(signAsBase(cast, trainee, today(), today().plusMonths(6).minusDays(1)));
            var filing = as(trainee.personId()).get(mine);
            assertThat(filing.text("holder.name")).contains("城关区");
            assertThat(filing.text("hops.3.state")).isEqualTo("DONE");
            assertThat(filing.text("hops.4.state")).isEqualTo("CURRENT");

            ok(pass(cast.district(), "AGREEMENT", trainee.agreementId()));
            var running = as(trainee.personId()).get(mine);
            assertThat(running.has("holder")).isFalse();
            assertThat(running.text("hops.5.state")).isEqualTo("CURRENT");
            assertThat(running.text("hops.5.note")).contains("2027-05-01");
        }

        @Test
        void the_term_is_complete_the_day_after_its_last() {
            var trainee = inForce(cast());
            var desk = bean(TermDesk.class);

            assertThat(desk.dueToComplete(LocalDate.of(2027, 5, 1))).doesNotContain(trainee.agreementId());
            assertThat(desk.dueToComplete(LocalDate.of(2027, 5, 2))).contains(trainee.agreementId());
            desk.complete(trainee.agreementId());
            assertThat(desk.dueToComplete(LocalDate.of(2027, 5, 2))).doesNotContain(trainee.agreementId());
            assertThat(agreement(trainee).text("state")).isEqualTo("COMPLETED");
        }

        @Test
        void every_step_stands_in_a_whole_chain_of_the_trail() {
            var subject = new SubjectRef("AGREEMENT", inForce(cast()).agreementId());

            assertThat(bean(AuditTrail.class).of(subject))
                    .extracting(entry -> entry.move())
                    .containsExactly("DRAW_UP", "SIGN_AS_TRAINEE", "SIGN_AS_BASE", "FILE");
            assertThat(bean(AuditTrail.class).firstBrokenLink(subject)).isEmpty();
        }

        @Test
        void the_stored_text_has_the_fingerprint_that_both_signed() {
            var trainee = signed(cast());

            assertThat(count(
                            "SELECT COUNT(*) FROM agreement_text t JOIN agreement_signature s ON s.agreement_id ="
                                    + " t.agreement_id WHERE t.agreement_id = ? AND CONVERT(SHA2(t.content, 256) USING"
                                    + " ascii) = t.content_hash AND s.content_hash = t.content_hash",
                            trainee.agreementId()))
                    .isEqualTo(2);
            assertThat(agreement(trainee).text("contentHash"))
                    .hasSize(Digest.sha256("").length());
        }
    }

    @Nested
    @DisplayName("第十七条（三） 一周内签")
    class Week {

        @Test
        void the_seventh_day_is_in_time() {
            var cast = cast();
            var trainee = traineeSigned(cast);
            clock().set(LocalDate.of(2026, 11, 9));

            ok(signAsBase(cast, trainee, today(), today().plusMonths(6).minusDays(1)));

            assertThat(agreement(trainee).has("hops.2.note")).isFalse();
        }

        @Test
        void later_is_still_possible_and_is_marked() {
            var cast = cast();
            var trainee = traineeSigned(cast);
            clock().set(LocalDate.of(2026, 11, 11));

            ok(signAsBase(cast, trainee, today(), today().plusMonths(6).minusDays(1)));

            assertThat(agreement(trainee).text("hops.2.note")).contains("晚了 2 天");
        }
    }

    @Nested
    @DisplayName("不该签的")
    class Refusals {

        @Test
        void the_base_cannot_sign_first() {
            var cast = cast();
            var trainee = admitted(cast);

            var refused = signAsBase(cast, trainee, today(), today().plusMonths(6));

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("KRN-101");
        }

        @Test
        void nobody_signs_a_text_they_did_not_see() {
            var trainee = admitted(cast());

            var refused = as(trainee.personId())
                    .post(
                            "/agreements/" + trainee.agreementId() + "/trainee-signature",
                            Map.of("contentHash", Digest.sha256("another text"), "signature", HANDWRITING));

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("AGR-102");
            assertThat(agreement(trainee).text("state")).isEqualTo("DRAFT");
        }

        @Test
        @DisplayName("第十七条（二） 保险差一天也不行，正好盖住就行")
        void an_insurance_one_day_short_is_refused_with_its_article() {
            var cast = cast();
            var trainee = traineeSigned(cast);
            var last = today().plusMonths(6).minusDays(1);

            var lateStart = signAsBase(cast, trainee, today().plusDays(1), last);
            var earlyEnd = signAsBase(cast, trainee, today(), last.minusDays(1));

            assertThat(lateStart.status()).isEqualTo(422);
            assertThat(earlyEnd.code()).isEqualTo("AGR-105");
            assertThat(earlyEnd.text("clause.article")).isEqualTo("第十七条（二）");
            assertThat(earlyEnd.text("fields.1.field")).isEqualTo("insurance.to");
            assertThat(agreement(trainee).text("state")).isEqualTo("TRAINEE_SIGNED");
            assertThat(agreement(trainee).has("insurance")).isFalse();
            ok(signAsBase(cast, trainee, today(), last));
        }

        @Test
        void a_mentor_who_left_the_base_must_be_replaced_before_the_base_signs() {
            var cast = cast();
            var trainee = traineeSigned(cast);
            bean(People.class).revoke(cast.mentor(), Role.SUPERVISOR, cast.baseId(), Actor.SYSTEM);

            var refused = signAsBase(cast, trainee, today(), today().plusMonths(6));

            assertThat(refused.code()).isEqualTo("AGR-104");
            assertThat(refused.text("clause.article")).isEqualTo("第十七条（四）");
        }

        @Test
        void somebody_elses_agreement_does_not_exist() {
            var cast = cast();
            var trainee = admitted(cast);
            var path = "/agreements/" + trainee.agreementId();
            var hash = agreement(trainee).text("contentHash");

            assertThat(graduate().get(path).status()).isEqualTo(404);
            assertThat(graduate()
                            .post(path + "/trainee-signature", Map.of("contentHash", hash, "signature", HANDWRITING))
                            .status())
                    .isEqualTo(404);
            assertThat(as(cast().base()).get(path).status()).isEqualTo(404);
            assertThat(signedIn(Role.DISTRICT_OFFICER, "620103").get(path).status())
                    .isEqualTo(404);
            assertThat(as(cast.district()).get(path).status()).isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("写下的名字")
    class Names {

        @Test
        void both_names_are_sealed_and_only_the_parties_and_the_offices_see_them() {
            var cast = cast();
            var trainee = signed(cast);
            var path = "/agreements/" + trainee.agreementId() + "/signatures";

            var seen = ok(as(trainee.personId()).get(path));

            assertThat(seen.text("0.party")).isEqualTo("TRAINEE");
            assertThat(seen.at("0.strokes").toString()).isEqualTo("[[100,100,500,110],[300,40,310,450]]");
            assertThat(seen.text("1.party")).isEqualTo("BASE");
            assertThat(as(cast.district()).get(path).json().getAsJsonArray()).hasSize(2);
            assertThat(as(cast.mentor()).get(path).status()).isEqualTo(403);
            assertThat(graduate().get(path).status()).isEqualTo(404);
            assertThat(count(
                            "SELECT COUNT(*) FROM agreement_signature WHERE agreement_id = ? AND way = 'DRAWN'"
                                    + " AND mark_sealed NOT LIKE '%100,100%'",
                            trainee.agreementId()))
                    .isEqualTo(2);
        }

        @Test
        void who_cannot_write_on_glass_types_the_full_name_and_a_dot_or_another_name_is_no_signature() {
            var trainee = admitted(cast());
            var name = agreement(trainee).text("trainee.name");

            assertThat(sign(trainee, Map.of("typedName", "张三丰")).code()).isEqualTo("AGR-108");
            assertThat(sign(trainee, Map.of("strokes", List.of(List.of(5, 5)))).code())
                    .isEqualTo("AGR-108");
            assertThat(sign(trainee, Map.of("strokes", List.of(List.of(0, 0, 5000, 0))))
                            .status())
                    .isEqualTo(422);
            assertThat(sign(trainee, Map.of()).code()).isEqualTo("AGR-108");
            assertThat(agreement(trainee).text("state")).isEqualTo("DRAFT");
            ok(sign(trainee, Map.of("typedName", name)));

            assertThat(as(trainee.personId())
                            .get("/agreements/" + trainee.agreementId() + "/signatures")
                            .text("0.typedName"))
                    .isEqualTo(name);
        }

        private Answer sign(Trainee trainee, Map<String, Object> signature) {
            return as(trainee.personId())
                    .post(
                            "/agreements/" + trainee.agreementId() + "/trainee-signature",
                            Map.of("contentHash", agreement(trainee).text("contentHash"), "signature", signature));
        }
    }

    @Nested
    @DisplayName("备案退回和不予备案")
    class Filing {

        @Test
        void a_returned_filing_is_handed_in_again_by_the_base() {
            var cast = cast();
            var trainee = signed(cast);
            var subject = new SubjectRef("AGREEMENT", trainee.agreementId());
            var path = "/agreements/" + trainee.agreementId();
            assertThat(as(cast.base())
                            .post(path + "/resubmission", Map.of("note", "补"))
                            .code())
                    .isEqualTo("AGR-106");

            ok(decide(cast.district(), subject, "return", "FAIL"));
            assertThat(as(cast.base()).get(path).at("allowedMoves").toString()).isEqualTo("[\"END\",\"RESUBMIT\"]");
            assertThat(agreement(trainee).text("hops.3.note")).contains("退回");
            var asked = as(cast.base()).get(path);
            assertThat(asked.text("returned.opinion")).isEqualTo("看过了");
            assertThat(asked.size("returned.items")).isEqualTo(1);
            assertThat(asked.text("returned.items.0.note")).isEqualTo("缺一页");
            assertThat(asked.text("returned.items.0.clause.article")).isEqualTo("第十七条（三）");
            ok(as(cast.base()).post(path + "/resubmission", Map.of("note", "补了一页")));
            assertThat(as(cast.base()).get(path).has("returned")).isFalse();
            ok(pass(cast.district(), "AGREEMENT", trainee.agreementId()));

            assertThat(agreement(trainee).text("state")).isEqualTo("IN_FORCE");
        }

        @Test
        void a_refused_filing_ends_the_agreement_and_no_month_is_laid_out() {
            var cast = cast();
            var trainee = signed(cast);

            ok(decide(cast.district(), new SubjectRef("AGREEMENT", trainee.agreementId()), "rejection", "FAIL"));

            assertThat(agreement(trainee).text("state")).isEqualTo("FILING_REFUSED");
            assertThat(agreement(trainee).text("hops.3.state")).isEqualTo("STOPPED");
            assertThat(count("SELECT COUNT(*) FROM attendance_sheet WHERE agreement_id = ?", trainee.agreementId()))
                    .isZero();
            assertThat(agreement(trainee).text("hops.3.note")).isEqualTo("看过了");
        }

        @Test
        @DisplayName("第十五条 备案没有通过的不算参加过：名额放出来，本人知道原因，可以再报")
        void a_refused_filing_takes_the_admission_back_and_the_graduate_may_register_again() {
            var cast = cast();
            var trainee = signed(cast);
            var registrationId = registrationOf(trainee);
            var taken = "SELECT taken FROM window_post WHERE window_id = ? AND position_id = ?";
            assertThat(count(taken, cast.windowId(), cast.positionId())).isEqualTo(1);

            ok(decide(cast.district(), new SubjectRef("AGREEMENT", trainee.agreementId()), "rejection", "FAIL"));

            var person = as(trainee.personId());
            var ended = person.get("/registrations/" + registrationId);
            assertThat(ended.text("state")).isEqualTo("RELEASED");
            assertThat(ended.text("releaseReason")).isEqualTo("协议备案没有通过：看过了");
            assertThat(ended.text("hops.2.state")).isEqualTo("DONE");
            assertThat(ended.text("hops.4.state")).isEqualTo("STOPPED");
            assertThat(count(taken, cast.windowId(), cast.positionId())).isZero();
            assertThat(bean(AuditTrail.class).of(new SubjectRef("REGISTRATION", registrationId)))
                    .last()
                    .satisfies(entry -> assertThat(entry.move()).isEqualTo("UNDO_ADMISSION"));
            assertThat(person.get("/me/eligibility").text("conditions.4.answer"))
                    .isEqualTo("PASS");

            var again =
                    person.post("/registrations", Map.of("windowId", cast.windowId(), "positionId", cast.positionId()));
            assertThat(again.status()).as(again.toString()).isEqualTo(201);
            ok(pass(cast.district(), "REGISTRATION", again.text("id")));
            ok(as(cast.base())
                    .post(
                            "/registrations/" + again.text("id") + "/admission",
                            Map.of("mentorPersonId", cast.mentor())));
            assertThat(as(trainee.personId()).get("/me/agreements").text("0.state"))
                    .isEqualTo("DRAFT");
        }
    }

    @Nested
    @DisplayName("没有签成的协议")
    class NeverSigned {

        private static final String TAKEN = "SELECT taken FROM window_post WHERE window_id = ? AND position_id = ?";

        @Test
        @DisplayName("第十五条 没有签成的不算参加过：名额放出来，可以再报")
        void a_trainee_says_no_before_the_base_has_signed_and_may_register_again() {
            var cast = cast();
            var trainee = traineeSigned(cast);
            var registrationId = registrationOf(trainee);
            knownToWeChat(trainee.personId());

            var cancelled = ok(cancel(trainee.personId(), trainee, "找到工作了"));

            assertThat(cancelled.text("state")).isEqualTo("CANCELLED");
            assertThat(cancelled.text("cancelReason")).isEqualTo("见习生不签了：找到工作了");
            assertThat(cancelled.has("holder")).isFalse();
            assertThat(cancelled.text("hops.1.state")).isEqualTo("DONE");
            assertThat(cancelled.text("hops.2.state")).isEqualTo("STOPPED");
            assertThat(cancelled.text("hops.3.state")).isEqualTo("TODO");
            assertThat(cancelled.size("allowedMoves")).isZero();
            assertThat(count(TAKEN, cast.windowId(), cast.positionId())).isZero();
            var person = as(trainee.personId());
            var ended = person.get("/registrations/" + registrationId);
            assertThat(ended.text("state")).isEqualTo("RELEASED");
            assertThat(ended.text("releaseReason")).isEqualTo("协议没有签成：见习生不签了");
            assertThat(person.get("/me/eligibility").text("conditions.4.answer"))
                    .isEqualTo("PASS");
            assertThat(bean(AuditTrail.class).of(new SubjectRef("AGREEMENT", trainee.agreementId())))
                    .last()
                    .satisfies(entry -> assertThat(entry.move()).isEqualTo("CANCEL_AS_TRAINEE"));
            assertThat(cancel(trainee.personId(), trainee, "再取消一次").code()).isEqualTo("KRN-101");
            var again =
                    person.post("/registrations", Map.of("windowId", cast.windowId(), "positionId", cast.positionId()));
            assertThat(again.status()).as(again.toString()).isEqualTo(201);
        }

        @Test
        void a_base_says_no_with_a_reason_that_the_trainee_reads_unless_it_is_held_back() {
            var cast = cast();
            var trainee = admitted(cast);
            knownToWeChat(cast.base());
            assertThat(cancel(cast.base(), trainee, " ").code()).isEqualTo("WEB-106");
            assertThat(cancel(cast().base(), trainee, "别的基地").status()).isEqualTo(404);
            assertThat(cancel(cast.base(), trainee, "risky").code()).isEqualTo("CNT-101");

            ok(cancel(cast.base(), trainee, "review 岗位撤了"));

            assertThat(agreement(trainee).text("hops.1.state")).isEqualTo("STOPPED");
            assertThat(agreement(trainee).text("cancelReason")).isEqualTo("基地不签了：（这段文字要核对通过才显示）");
            assertThat(as(trainee.personId())
                            .get("/registrations/" + registrationOf(trainee))
                            .text("hops.3.state"))
                    .isEqualTo("STOPPED");
        }

        @Test
        void what_both_have_signed_cannot_be_cancelled_and_the_terms_for_leaving_are_named() {
            var cast = cast();
            var trainee = signed(cast);

            var byTrainee = cancel(trainee.personId(), trainee, "不想去了");
            var byBase = cancel(cast.base(), trainee, "不要了");

            assertThat(byTrainee.status()).isEqualTo(409);
            assertThat(byTrainee.code()).isEqualTo("AGR-107");
            assertThat(byTrainee.text("clause.article")).isEqualTo("第二十二条");
            assertThat(byBase.text("clause.article")).isEqualTo("第十八条");
            assertThat(agreement(trainee).text("state")).isEqualTo("SIGNED");
        }

        @Test
        void what_the_trainee_never_signs_lapses_after_the_week_and_our_days_and_a_signed_one_does_not() {
            var cast = cast();
            var silent = admitted(cast);
            var waiting = traineeSigned(cast);
            var desk = bean(TraineeshipDesk.class);

            assertThat(desk.overdue(LocalDate.of(2026, 11, 10))).contains(silent.agreementId());
            desk.lapse(silent.agreementId(), LocalDate.of(2026, 11, 23));
            assertThat(agreement(silent).text("state")).isEqualTo("DRAFT");
            for (var agreementId : List.of(silent.agreementId(), waiting.agreementId(), silent.agreementId())) {
                desk.lapse(agreementId, LocalDate.of(2026, 11, 24));
            }

            assertThat(agreement(silent).text("cancelReason")).isEqualTo("见习生到 2026-11-23 没有签");
            assertThat(agreement(waiting).text("state")).isEqualTo("TRAINEE_SIGNED");
            assertThat(count(TAKEN, cast.windowId(), cast.positionId())).isEqualTo(1);
            assertThat(signAsTrainee(silent).code()).isEqualTo("KRN-101");
        }

        /** WeChat judges only what people wrote who were here lately. */
        private void knownToWeChat(String personId) {
            var openid = "o-" + Ulid.next();
            bean(Enrolment.class).alsoKnownAs(personId, openid);
            weChat().visited(openid);
        }

        private Answer cancel(String personId, Trainee trainee, String reason) {
            return as(personId)
                    .post("/agreements/" + trainee.agreementId() + "/cancellation", Map.of("reason", reason));
        }
    }

    @Nested
    @DisplayName("同时和中途失败")
    class BadDays {

        @Test
        void two_people_of_the_base_sign_at_once_and_one_signature_stands() throws Exception {
            var cast = cast();
            var trainee = traineeSigned(cast);
            var last = today().plusMonths(6).minusDays(1);

            var answers = together(List.of(
                    () -> signAsBase(cast, trainee, today(), last), () -> signAsBase(cast, trainee, today(), last)));

            assertThat(answers).extracting(answer -> answer.status()).containsExactlyInAnyOrder(200, 409);
            assertThat(count("SELECT COUNT(*) FROM agreement_signature WHERE agreement_id = ?", trainee.agreementId()))
                    .isEqualTo(2);
        }

        @Test
        @DisplayName("第十五条 只能参加一次：两份协议同时开，只有一份")
        void two_agreements_for_one_person_at_once_and_one_is_drawn_up() throws Exception {
            var cast = cast();
            var personId = graduate().personId();
            var desk = bean(TraineeshipDesk.class);

            var opened = new AtomicInteger();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (int i = 0; i < 2; i++) {
                    threads.submit(() -> {
                        desk.open(new OpenAgreement(
                                Ulid.next(), personId, cast.baseId(), cast.positionId(), cast.mentor(), today()));
                        opened.incrementAndGet();
                    });
                }
            }

            assertThat(opened).hasValue(1);
            assertThat(count("SELECT COUNT(*) FROM agreement WHERE person_id = ?", personId))
                    .isEqualTo(1);
        }

        @Test
        void a_filing_that_breaks_half_way_leaves_nothing_behind() {
            var cast = cast();
            var trainee = signed(cast);

            bean(BreakingListener.class).arm(trainee.agreementId());
            var broken = pass(cast.district(), "AGREEMENT", trainee.agreementId());
            bean(BreakingListener.class).disarm();

            assertThat(broken.status()).isEqualTo(500);
            assertThat(agreement(trainee).text("state")).isEqualTo("SIGNED");
            assertThat(count("SELECT COUNT(*) FROM attendance_sheet WHERE agreement_id = ?", trainee.agreementId()))
                    .isZero();
            ok(pass(cast.district(), "AGREEMENT", trainee.agreementId()));
            assertThat(agreement(trainee).text("state")).isEqualTo("IN_FORCE");
        }
    }
}
