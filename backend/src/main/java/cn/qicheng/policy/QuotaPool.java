package cn.qicheng.policy;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The places for one title that one category or one district may give.
 *
 * @param key a series' code or a district's
 * @param includes codes of zones whose entries count here as well
 */
@Serdeable
public record QuotaPool(
        FounderTier tier, By by, String key, String name, int quota, List<String> includes, ClauseView clause) {

    /** The two tables of the document are separate; nobody has written how many of a category a district has. */
    @Serdeable
    public enum By {
        CATEGORY,
        DISTRICT
    }

    public QuotaPool {
        includes = List.copyOf(includes);
    }

    boolean takes(String code) {
        return key.equals(code) || includes.contains(code);
    }
}
