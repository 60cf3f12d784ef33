package cn.qicheng.stipend;

import java.util.List;

/** A base asks for the stipends of these months. */
public record SubmitClaim(String baseId, List<String> sheetIds) {

    public SubmitClaim {
        sheetIds = List.copyOf(sheetIds);
    }
}
