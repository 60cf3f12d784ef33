/** WeChat through WxJava. Nothing outside this package knows that WxJava exists. */
@NullMarked
package cn.qicheng.wechat.wxjava;

import org.jspecify.annotations.NullMarked;
