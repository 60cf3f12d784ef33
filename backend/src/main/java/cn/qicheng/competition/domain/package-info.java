/** Rules of editions and entries, in plain Java. */
@NullMarked
package cn.qicheng.competition.domain;

import org.jspecify.annotations.NullMarked;
