/**
 * What people write where others read it: WeChat judges it, a person decides what WeChat would not. Text that passed is
 * stored nowhere here.
 */
@NullMarked
package cn.qicheng.content;

import org.jspecify.annotations.NullMarked;
