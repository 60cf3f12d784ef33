package cn.qicheng.registration;

import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.domain.OpeningReminder;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationMove;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.WaitingEntry;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What a graduate is told about registrations; always inside the transaction of what happened. */
@Singleton
class RegistrationMessages {

    private final MessageDesk messages;
    private final Positions positions;

    RegistrationMessages(MessageDesk messages, Positions positions) {
        this.messages = messages;
        this.positions = positions;
    }

    /** Tells of what others did; nobody is told what they did themselves. */
    void moved(Registration before, RegistrationMove move, String reason, Instant now) {
        switch (move) {
            case CONFIRM -> result(before, move.name(), "资格通过", "等基地选人，选上会再告诉你", now);
            case REFUSE -> result(before, move.name(), "资格未过", reason, now);
            case ADMIT -> result(before, move.name(), "已被接收", "接下来签见习协议", now);
            case DECLINE -> result(before, move.name(), "未被接收", reason, now);
            case EXPIRE, LET_GO, UNDO_ADMISSION -> result(before, move.name(), "名额已放", reason, now);
            case RESUBMIT, WITHDRAW -> {}
        }
    }

    /** The bureau wants something mended first; the registration itself has not moved. */
    void returned(Registration registration, String opinion, Instant now) {
        result(registration, "RETURN", "退回补正", opinion, now);
    }

    void offered(WaitingEntry entry, Instant until) {
        var post = positions.view(entry.positionId());
        messages.tell(Message.to(entry.personId(), MessageKind.WAITING_OFFER, entry.id())
                .saying("what", post.title())
                .saying("when", until)
                .saying("note", "不答复就给下一位")
                .opening("trainee/waiting-list")
                .inDistrict(post.districtCode()));
    }

    void opens(OpeningReminder wish, RegistrationWindow window) {
        var post = positions.view(wish.positionId());
        messages.tell(Message.to(wish.personId(), MessageKind.WINDOW_OPENS, window.id())
                .saying("what", window.name())
                .saying("when", window.opensAt())
                .saying("note", "你想报：" + post.title())
                .opening("trainee/opening-minute?windowId=" + window.id() + "&positionId=" + wish.positionId())
                .inDistrict(post.districtCode()));
    }

    /** A tap leads to the posts: whoever is told by an officer has chosen none. */
    void announced(String personId, RegistrationWindow window) {
        messages.tell(Message.to(personId, MessageKind.WINDOW_OPENS, window.id())
                .saying("what", window.name())
                .saying("when", window.opensAt())
                .saying("note", "岗位已经可以看了")
                .opening("trainee/trainee-shell?tab=posts"));
    }

    private void result(Registration about, String step, String result, String note, Instant now) {
        messages.tell(Message.to(
                        about.personId(),
                        MessageKind.REGISTRATION_RESULT,
                        about.id() + "." + step + "." + about.version())
                .saying("what", positions.view(about.positionId()).title())
                .saying("result", result)
                .saying("when", now)
                .saying("note", note)
                .opening("trainee/registration-detail?id=" + about.id())
                .inDistrict(about.districtCode()));
    }
}
