/**
 * Messages that arrive: whatever the product has to tell somebody is written in the transaction of the change itself, into
 * the inbox for certain and into the outbox for WeChat, which takes one message for each consent.
 */
@NullMarked
package cn.qicheng.messaging;

import org.jspecify.annotations.NullMarked;
