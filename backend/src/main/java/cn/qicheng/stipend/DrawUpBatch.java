package cn.qicheng.stipend;

import cn.qicheng.kernel.Money;
import java.util.List;

/** Finance draws up a batch and declares by hand what it must come to. */
public record DrawUpBatch(List<String> claimIds, int declaredCount, Money declaredTotal) {

    public DrawUpBatch {
        claimIds = List.copyOf(claimIds);
    }
}
