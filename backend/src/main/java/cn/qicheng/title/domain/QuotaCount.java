package cn.qicheng.title.domain;

/**
 * Where the places of one pool stand. The quota itself is dated data and may be lowered: what is reserved or used by then
 * stays, nothing new is given, and the pool says by how much it is over.
 *
 * @param extra places beyond the quota that the city office allowed, each time with a reason
 */
public record QuotaCount(String poolKey, String scope, int quota, int extra, int reserved, int used) {

    public QuotaCount {
        if (extra < 0 || reserved < 0 || used < 0) {
            throw new IllegalArgumentException("a count of places below zero");
        }
    }

    /** Returns how many places may still be reserved. */
    public int open() {
        return Math.max(0, quota + extra - reserved - used);
    }

    /** Returns by how many the quota is exceeded, after it was lowered. */
    public int over() {
        return Math.max(0, reserved + used - quota - extra);
    }

    public boolean has(int places) {
        return places <= open();
    }

    public QuotaCount reserving(int places) {
        return new QuotaCount(poolKey, scope, quota, extra, reserved + places, used);
    }

    public QuotaCount releasing() {
        return new QuotaCount(poolKey, scope, quota, extra, reserved - 1, used);
    }

    public QuotaCount using() {
        return new QuotaCount(poolKey, scope, quota, extra, reserved - 1, used + 1);
    }

    public QuotaCount givingBack() {
        return new QuotaCount(poolKey, scope, quota, extra, reserved, used - 1);
    }

    public QuotaCount widened(int places) {
        return new QuotaCount(poolKey, scope, quota, extra + places, reserved, used);
    }
}
