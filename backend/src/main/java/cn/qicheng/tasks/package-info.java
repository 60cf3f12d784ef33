/** What waits for a person, counted over all modules: the home pages' numbers. Roof: nobody imports it. */
@NullMarked
package cn.qicheng.tasks;

import org.jspecify.annotations.NullMarked;
