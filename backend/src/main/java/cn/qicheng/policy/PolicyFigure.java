package cn.qicheng.policy;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;

/** One figure as shown to anyone who asks: its value, and whether the document says so or we do. */
@Serdeable
public record PolicyFigure(String key, String name, int value, String unit, Origin origin, ClauseView clause) {

    /** POLICY: stated by the document. DERIVED: follows from it. DEFAULT: ours, because the document is silent. */
    @Serdeable
    public enum Origin {
        POLICY,
        DERIVED,
        DEFAULT
    }
}
