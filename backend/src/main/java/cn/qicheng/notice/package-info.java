/**
 * Public notices (公示): contents frozen and fingerprinted, open for a number of working days, closed by themselves. Knows
 * what it publishes only by {@code SubjectRef} and announces the end as {@code NoticeClosed}.
 */
@NullMarked
package cn.qicheng.notice;

import org.jspecify.annotations.NullMarked;
