/** The rules of titles and their quotas. */
@NullMarked
package cn.qicheng.title.domain;

import org.jspecify.annotations.NullMarked;
