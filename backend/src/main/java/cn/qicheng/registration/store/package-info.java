/** Rows and SQL, and the Redis that may vanish at any moment. */
@NullMarked
package cn.qicheng.registration.store;

import org.jspecify.annotations.NullMarked;
