/** Paths and bodies of messages. */
@NullMarked
package cn.qicheng.messaging.web;

import org.jspecify.annotations.NullMarked;
