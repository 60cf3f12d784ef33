/** HTTP manners: problem answers, repeats, paging, and the headers every answer carries. */
@NullMarked
package cn.qicheng.web;

import org.jspecify.annotations.NullMarked;
