/**
 * Titles (新锐创客, 创业新秀, 创业达人): places reserved by nomination and used by award in a ledger, public notice, grant by the
 * body the programme names, certificates anyone can check, revocation, and the package that carries a result up.
 */
@NullMarked
package cn.qicheng.title;

import org.jspecify.annotations.NullMarked;
