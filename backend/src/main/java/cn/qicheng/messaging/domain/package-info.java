/** What a message may say, what a consent is worth, and what follows from an answer of WeChat: plain Java. */
@NullMarked
package cn.qicheng.messaging.domain;

import org.jspecify.annotations.NullMarked;
