/** WeChat through WxJava. Nothing outside this package knows that WxJava exists. */
@NullMarked
package cn.qicheng.identity.wechat;

import org.jspecify.annotations.NullMarked;
