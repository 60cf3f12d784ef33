package cn.qicheng.title;

import cn.qicheng.policy.CompetitionPolicy;

/** In which bucket a pool counts: over the whole programme, or year by year if the city reads its quotas so. */
final class QuotaScope {

    static final String ALL = "ALL";

    static String of(CompetitionPolicy programme, int year) {
        return programme.quotaCumulative() ? ALL : String.valueOf(year);
    }

    private QuotaScope() {}
}
