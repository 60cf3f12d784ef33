/** Paths and bodies of the reviewers' work list. */
@NullMarked
package cn.qicheng.review.web;

import org.jspecify.annotations.NullMarked;
