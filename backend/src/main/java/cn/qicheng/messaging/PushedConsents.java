package cn.qicheng.messaging;

import cn.qicheng.identity.WeChatNames;
import cn.qicheng.messaging.domain.AdoptedTemplate;
import cn.qicheng.messaging.domain.OutboxState;
import cn.qicheng.messaging.domain.Reason;
import cn.qicheng.messaging.domain.SendRuling.Worth;
import cn.qicheng.wechat.PushEvent;
import cn.qicheng.wechat.PushEvent.Choice;
import cn.qicheng.wechat.PushEvent.Receipt;
import cn.qicheng.wechat.PushListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Hears from WeChat who agreed to what, and what became of messages. Called in one transaction with the event's mark. */
@Singleton
class PushedConsents implements PushListener {

    private final WeChatNames names;
    private final TemplateBook book;
    private final ConsentLedger ledger;
    private final OutboxRows outbox;
    private final Clock clock;

    PushedConsents(WeChatNames names, TemplateBook book, ConsentLedger ledger, OutboxRows outbox, Clock clock) {
        this.names = names;
        this.book = book;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A receipt for a message whose own answer is still on its way; it is heard again in a moment. */
    private static final class AheadOfItsAnswer extends IllegalStateException {
        AheadOfItsAnswer() {
            super("the receipt came before WeChat's answer");
        }
    }

    @Override
    public void heard(PushEvent event) {
        names.personOf(event.openid()).ifPresent(personId -> {
            switch (event) {
                case PushEvent.Asked asked ->
                    each(
                            asked.choices(),
                            (template, accepted) -> ledger.pushed(personId, template, accepted, asked.at()));
                case PushEvent.SettingsChanged changed ->
                    each(
                            changed.choices(),
                            (template, accepted) -> ledger.switched(personId, template, accepted, changed.at()));
                case PushEvent.Delivered delivered -> delivered.receipts().forEach(receipt -> told(personId, receipt));
                case PushEvent.MediaJudged picture -> {}
                case PushEvent.Other other -> {}
            }
        });
    }

    private interface Heard {
        void of(AdoptedTemplate template, boolean accepted);
    }

    /** In one order, whoever hears it: two who hear of the same person lock the same rows one after the other. */
    private void each(List<Choice> choices, Heard heard) {
        choices.stream()
                .sorted(Comparator.comparing(Choice::templateId))
                .forEach(choice ->
                        book.byId(choice.templateId()).ifPresent(template -> heard.of(template, choice.accepted())));
    }

    private void told(String personId, Receipt receipt) {
        var known = outbox.findByWechatId(receipt.messageId());
        if (known.isPresent()) {
            told(known.get(), receipt);
            return;
        }
        var open = outbox.unsettled(personId, receipt.templateId());
        if (open.stream().anyMatch(row -> row.state() == OutboxState.SENDING)) {
            throw new AheadOfItsAnswer();
        }
        open.stream().findFirst().ifPresent(row -> {
            told(row, receipt);
            ledger.settle(personId, receipt.templateId(), row.id(), Worth.SPENT);
        });
    }

    private void told(OutboxRow row, Receipt receipt) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        outbox.told(
                row.id(),
                receipt.arrived() ? OutboxState.SENT : OutboxState.FAILED,
                receipt.messageId(),
                receipt.arrived() ? null : Reason.NOT_DELIVERED,
                receipt.arrived() ? null : cut(receipt.errorCode() + " " + receipt.status()),
                settledAt(row, now),
                receipt.arrived() ? now : null);
    }

    private static Instant settledAt(OutboxRow row, Instant now) {
        return row.settledAt() == null ? now : row.settledAt();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 160));
    }
}
