package cn.qicheng.title.store;

import io.micronaut.core.annotation.Introspected;

/** The keys packages are signed with; the private one sealed. */
@Introspected
record KeysRow(String privateKey, String publicKey) {}
