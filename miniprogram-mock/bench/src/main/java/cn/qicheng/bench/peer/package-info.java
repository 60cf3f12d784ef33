/** The peers: other ways to take a place, and the floors that no way can beat. A process of their own, without the product. */
@NullMarked
package cn.qicheng.bench.peer;

import org.jspecify.annotations.NullMarked;
