package cn.qicheng.judging.domain;

/**
 * Places that may be given: those left of a category's or a district's quota, or those an edition gives at all.
 *
 * @param key unique in a round, e.g. {@code CATEGORY:youth}
 * @param places never below zero: a quota lowered after others were nominated leaves none
 */
public record Limit(String key, int places) {

    public Limit {
        places = Math.max(0, places);
    }
}
