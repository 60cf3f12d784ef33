/**
 * Reviews in one or two stages (初审, 复审): who has a case, until when, what was asked and what was answered. Knows what
 * it reviews only by its {@code SubjectRef}; announces every end of a stage as {@code ReviewConcluded}.
 */
@NullMarked
package cn.qicheng.review;

import org.jspecify.annotations.NullMarked;
