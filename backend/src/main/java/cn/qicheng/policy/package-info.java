/**
 * Policy as dated data: documents, figures, articles, the minimum wage and the working-day calendar of one city, read from
 * {@code policy/<city>/*.yml}. Another city is another folder.
 */
@NullMarked
package cn.qicheng.policy;

import org.jspecify.annotations.NullMarked;
