/** What WeChat pushes to us: verified, decrypted, stored once before it is acknowledged, heard later. */
@NullMarked
package cn.qicheng.wechat.push;

import org.jspecify.annotations.NullMarked;
