package cn.qicheng.stipend.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may not claim for the time being. What was claimed before goes its way. Policy: 17号 第二十七条.
 *
 * @param lifting who let them claim again and why; null while it stands
 */
public record Restriction(
        String id,
        Kind kind,
        String subjectId,
        String reason,
        String imposedBy,
        Instant imposedAt,
        @Nullable Lifting lifting,
        long version) {

    /** Whom it is about: all months of a base, or all of a person. */
    public enum Kind {
        BASE("基地"),
        PERSON("见习生");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record Lifting(String reason, String by, Instant at) {}

    public boolean stands() {
        return lifting == null;
    }

    public Restriction lifted(Lifting newLifting) {
        return new Restriction(id, kind, subjectId, reason, imposedBy, imposedAt, newLifting, version);
    }

    /** Says it in the "why blocked" of a month. */
    public String words() {
        return "%s被暂停申领：%s".formatted(kind.label(), reason);
    }
}
