/**
 * The WeChat platform in our words: who a person is, messages, codes, content checks, links, and what the platform pushes
 * to us. Nothing here knows a library; the adapter is {@code wxjava}, the push callback is {@code push}.
 */
@NullMarked
package cn.qicheng.wechat;

import org.jspecify.annotations.NullMarked;
