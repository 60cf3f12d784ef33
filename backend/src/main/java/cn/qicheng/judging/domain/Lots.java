package cn.qicheng.judging.domain;

import cn.qicheng.kernel.Digest;
import java.util.HexFormat;

/**
 * Lots that fall from a seed: HMAC-SHA256(key = seed, message = the text), in hex, the smallest first. The seed's
 * fingerprint is published with the terms, so that nobody can choose it to suit a project.
 */
public final class Lots {

    private final byte[] seed;

    public Lots(String seedHex) {
        seed = HexFormat.of().parseHex(seedHex);
    }

    public String lotOf(String text) {
        return Digest.hmacSha256(seed, text);
    }

    /** Returns the lot of a judge for an entry: who is chosen among those with equal work. */
    String lotOf(String entryId, String judgeId) {
        return lotOf(entryId + "/" + judgeId);
    }
}
