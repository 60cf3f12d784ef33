/** The states and moves of a review, and the rules that hold for every kind of review. */
@NullMarked
package cn.qicheng.review.domain;

import org.jspecify.annotations.NullMarked;
