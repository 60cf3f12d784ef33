/** Completed terms in MariaDB. */
@NullMarked
package cn.qicheng.certificate.store;

import org.jspecify.annotations.NullMarked;
