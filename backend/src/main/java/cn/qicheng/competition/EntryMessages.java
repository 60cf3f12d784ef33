package cn.qicheng.competition;

import cn.qicheng.competition.domain.Edition;
import cn.qicheng.competition.domain.Entry;
import cn.qicheng.competition.domain.EntryState;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;

/** What a founder is told of what others did with the entry; always inside the transaction of what happened. */
@Singleton
class EntryMessages {

    private final MessageDesk messages;

    EntryMessages(MessageDesk messages) {
        this.messages = messages;
    }

    void qualified(Entry entry, Edition edition, Instant now) {
        result(entry, edition, "资格通过", "截止以后进入评审，到时告诉你", now);
    }

    void refused(Entry entry, Edition edition, String opinion, Instant now) {
        result(entry, edition, "资格未过", opinion, now);
    }

    void ended(Entry entry, Edition edition, String reason, Instant now) {
        result(entry, edition, entry.state() == EntryState.LAPSED ? "补正逾期" : "赛事取消", reason, now);
    }

    void returned(Entry entry, String opinion, LocalDate mendBy) {
        messages.tell(about(entry, MessageKind.ENTRY_RETURNED)
                .saying("what", entry.place().projectName())
                .saying("result", "退回补正")
                .untilTheEndOf("when", mendBy)
                .saying("note", opinion));
    }

    private void result(Entry entry, Edition edition, String result, String note, Instant now) {
        messages.tell(about(entry, MessageKind.COMPETITION_RESULT)
                .saying("what", edition.name())
                .saying("result", result)
                .saying("when", now)
                .saying("note", note));
    }

    private static Message about(Entry entry, MessageKind kind) {
        return Message.to(entry.personId(), kind, entry.id() + "." + entry.state() + "." + entry.version())
                .opening("contest/entry-page?id=" + entry.id())
                .inDistrict(entry.place().districtCode());
    }
}
