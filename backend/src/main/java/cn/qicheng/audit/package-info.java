/** Who moved what, when and why. Append-only, chained by hash per subject; written in the transaction of the move. */
@NullMarked
package cn.qicheng.audit;

import org.jspecify.annotations.NullMarked;
