package cn.qicheng.stipend;

import cn.qicheng.stipend.domain.ClawbackGround;
import java.util.List;

/** Stops months of a claim before any money leaves. */
public record StopLines(String claimId, List<String> lineIds, ClawbackGround ground, String reason) {

    public StopLines {
        lineIds = List.copyOf(lineIds);
    }
}
