/** A stand-in for the WeChat platform that speaks its HTTP protocol on the loopback address only. */
@NullMarked
package cn.qicheng.wechatmock;

import org.jspecify.annotations.NullMarked;
