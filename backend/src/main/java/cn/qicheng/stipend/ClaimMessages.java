package cn.qicheng.stipend;

import cn.qicheng.identity.People;
import cn.qicheng.kernel.Role;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.stipend.ClaimSteps.Because;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.LineMove;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import jakarta.inject.Singleton;
import java.util.List;

/** What a base and its trainees are told about money on its way; always inside the transaction of the move. */
@Singleton
class ClaimMessages {

    private final MessageDesk messages;
    private final StipendClaims claims;
    private final People people;

    ClaimMessages(MessageDesk messages, StipendClaims claims, People people) {
        this.messages = messages;
        this.claims = claims;
        this.people = people;
    }

    void moved(StipendClaim claim, int step, ClaimMove move, Because because) {
        var event = claim.id() + "." + step;
        switch (move) {
            case RETURN_FIRST, RETURN_SECOND ->
                toBase(
                        claim,
                        message(claim, MessageKind.CLAIM_RETURNED, event)
                                .saying("what", claim.no())
                                .saying("result", "退回补正")
                                .saying("when", claim.since())
                                .saying("note", because.note()));
            case PUT_ON_NOTICE -> {
                var told = message(claim, MessageKind.NOTICE_OPENED, event)
                        .saying("what", "%s的见习补贴".formatted(claim.baseName()))
                        .saying("when", claim.since())
                        .saying("note", "请看姓名和金额对不对");
                toBase(claim, told.opening("pages/notice-detail?id=" + because.note()));
                claims.lines(List.of(claim.id())).stream()
                        .map(StipendLine::personId)
                        .distinct()
                        .forEach(trainee -> tell(told.opening("pages/notice-detail?id=" + because.note()), trainee));
            }
            case HOLD -> changed(claim, event, "暂缓", "公示期内有人提出异议，正在核查；其他人照常");
            case RELEASE -> changed(claim, event, "照常发放", "异议核查完了：" + because.note());
            case REFUSE -> changed(claim, event, "不予发放", "异议成立：" + because.note());
            case STOP -> changed(claim, event, "停发", because.note());
            case RECORD_PAID ->
                toBase(
                        claim,
                        message(claim, MessageKind.PAID_TO_BASE, event)
                                .saying("what", "%d 人的见习补贴".formatted(claim.people()))
                                .saying("amount", claim.total())
                                .saying("when", because.on())
                                .saying("note", "请转给见习生并登记")
                                .opening("base/pass-on-proof?id=" + claim.id()));
            case PASS_FIRST,
                    REJECT_FIRST,
                    PASS_SECOND,
                    WITHDRAW,
                    REJECT_SECOND,
                    RESUBMIT_TO_FIRST,
                    RESUBMIT_TO_SECOND,
                    CLOSE_NOTICE,
                    FILE,
                    ORDER,
                    TAKE_BACK,
                    RECORD_BANK_RETURN,
                    PASS_ON,
                    RETRACT_MISSING,
                    REPORT_MISSING,
                    CLOSE,
                    NOTHING_LEFT_TO_PASS_ON,
                    NOTHING_LEFT_TO_CONFIRM,
                    BACK_TO_BASE,
                    BACK_ON_THE_WAY -> {}
        }
    }

    /** Told to the base and to everybody whose month it is, each with the page that is theirs. */
    private void changed(StipendClaim claim, String event, String result, String note) {
        var told = message(claim, MessageKind.STIPEND_CHANGED, event)
                .saying("what", "申领 " + claim.no())
                .saying("result", result)
                .saying("when", claim.since())
                .saying("note", note);
        toBase(claim, told);
        claims.lines(List.of(claim.id()))
                .forEach(line -> tell(
                        told.saying("what", "第 %d 个月见习补贴".formatted(line.month().number()))
                                .opening(
                                        "trainee/my-money?month=" + line.month().number()),
                        line.personId()));
    }

    void moved(StipendLine line, LineMove move, Because because) {
        if (move != LineMove.PASS_ON) {
            return;
        }
        var claim = claims.claim(line.claimId()).orElseThrow();
        messages.tell(Message.to(line.personId(), MessageKind.CONFIRM_RECEIPT, line.id() + "." + line.version())
                .saying("what", "第 %d 个月见习补贴".formatted(line.month().number()))
                .saying("amount", line.amount())
                .saying("when", because.on())
                .saying("note", "收到了就点一下确认")
                .opening("trainee/my-money?month=" + line.month().number())
                .inDistrict(claim.districtCode()));
    }

    private static Message message(StipendClaim claim, MessageKind kind, String event) {
        return Message.to("", kind, event)
                .opening("base/claim-detail?id=" + claim.id())
                .inDistrict(claim.districtCode());
    }

    private void toBase(StipendClaim claim, Message message) {
        people.holding(Role.BASE_ADMIN, claim.baseId()).forEach(admin -> tell(message, admin));
    }

    private void tell(Message message, String personId) {
        messages.tell(message.forPerson(personId));
    }
}
