/** The servers the product stands on: which database it accepts, and how it behaves while Redis is away. */
@NullMarked
package cn.qicheng.servers;

import org.jspecify.annotations.NullMarked;
