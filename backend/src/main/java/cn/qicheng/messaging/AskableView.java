package cn.qicheng.messaging;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A kind of message the phone may ask consent for.
 *
 * @param longTerm such and others are never asked about in one question
 * @param left how many messages the reader agreed to that are not sent yet; for a long-term one 1 stands for ever
 * @param answer the reader's last word: accept, reject, ban, filter, off; empty before any
 */
@Serdeable
public record AskableView(
        MessageKind kind, String templateId, String title, boolean longTerm, long left, String answer) {}
