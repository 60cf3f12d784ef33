/** What {@code ./run} starts: real MariaDB and Redis from embedded binaries, the mock WeChat platform and the backend. */
@NullMarked
package cn.qicheng.sandbox;

import org.jspecify.annotations.NullMarked;
