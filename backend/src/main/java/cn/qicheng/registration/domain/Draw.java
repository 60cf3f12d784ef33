package cn.qicheng.registration.domain;

import cn.qicheng.kernel.Digest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The draw that anybody can make again.
 *
 * <p>Before the opening the city publishes {@code SHA-256(seed)}; after the draw it publishes the seed. Everybody who
 * arrives gets a draw number; a person's lot is {@code HMAC-SHA256(key = seed, message = the number in decimal digits)}.
 * Within a post the smallest lot is first. The seed is fixed before anybody has a number, so nobody can choose it to suit
 * a person, and its hash shows that it was not changed after.
 */
public final class Draw {

    public static final int SEED_BYTES = 32;

    /** Somebody who arrived for a post. */
    public record Arrival(long drawNo, String positionId) {}

    /** What the draw gave: {@code rank} counts from 1 within the post; {@code place} if it is within the places. */
    public record Lot(long drawNo, String positionId, String hash, int rank, boolean place) {}

    /** Returns what is published before: the SHA-256 of the seed's bytes, in hex. */
    public static String hashOfSeed(String seedHex) {
        return Digest.sha256(HexFormat.of().parseHex(seedHex));
    }

    /** Returns a person's lot in hex. */
    public static String lotOf(String seedHex, long drawNo) {
        return Digest.hmacSha256(HexFormat.of().parseHex(seedHex), Long.toString(drawNo));
    }

    /** Draws: lots by post and rank. Draw numbers are unique, so even two equal lots would have an order. */
    public static List<Lot> of(String seedHex, Collection<Arrival> arrivals, Map<String, Integer> placesPerPost) {
        var byPost = new TreeMap<String, List<Lot>>();
        for (var arrival : arrivals) {
            byPost.computeIfAbsent(arrival.positionId(), post -> new ArrayList<>())
                    .add(new Lot(arrival.drawNo(), arrival.positionId(), lotOf(seedHex, arrival.drawNo()), 0, false));
        }
        var drawn = new ArrayList<Lot>();
        byPost.forEach((post, lots) -> {
            lots.sort(Comparator.comparing(Lot::hash).thenComparing(Lot::drawNo));
            int places = placesPerPost.getOrDefault(post, 0);
            for (int rank = 1; rank <= lots.size(); rank++) {
                var lot = lots.get(rank - 1);
                drawn.add(new Lot(lot.drawNo(), post, lot.hash(), rank, rank <= places));
            }
        });
        return List.copyOf(drawn);
    }

    private Draw() {}
}
