/** Endings and inspections in MariaDB. */
@NullMarked
package cn.qicheng.ending.store;

import org.jspecify.annotations.NullMarked;
