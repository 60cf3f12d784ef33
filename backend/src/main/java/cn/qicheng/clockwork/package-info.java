/** What happens because a day has come: runs every {@code DailyJob}, in one place at a time. */
@NullMarked
package cn.qicheng.clockwork;

import org.jspecify.annotations.NullMarked;
