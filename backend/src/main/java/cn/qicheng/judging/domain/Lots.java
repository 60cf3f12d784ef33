package cn.qicheng.judging.domain;

import cn.qicheng.kernel.Digest;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * Lots that fall from a seed: HMAC-SHA256(key = seed, message = the text), in hex, the smallest first. The seed's
 * fingerprint is published with the terms, so that nobody can choose it to suit a project. Not for several threads.
 */
public final class Lots {

    private final UnaryOperator<String> lots;

    public Lots(String seedHex) {
        lots = Digest.hmacSha256(HexFormat.of().parseHex(seedHex));
    }

    public String lotOf(String text) {
        return lots.apply(text);
    }

    /** Returns the lot of a judge for an entry: who is chosen among those with equal work. */
    String lotOf(String entryId, String judgeId) {
        return lotOf(entryId + "/" + judgeId);
    }
}
