/**
 * The “百千万” competitions: the programme as in force, its editions from plan to result, and the entries of founders from the
 * first draft to the qualification review. Scores, rankings and titles are other modules', which read accepted entries here.
 */
@NullMarked
package cn.qicheng.competition;

import org.jspecify.annotations.NullMarked;
