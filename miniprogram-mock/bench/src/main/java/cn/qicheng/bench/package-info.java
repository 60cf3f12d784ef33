/** What {@code ./bench} runs: load on the real product and on its peers, and bad days with a ledger of who was told what. */
@NullMarked
package cn.qicheng.bench;

import org.jspecify.annotations.NullMarked;
