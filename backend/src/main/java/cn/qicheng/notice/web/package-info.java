/** The public's pages, without login. */
@NullMarked
package cn.qicheng.notice.web;

import org.jspecify.annotations.NullMarked;
