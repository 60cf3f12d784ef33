package cn.qicheng.stipend;

import java.util.List;

/** The city puts approved claims on one public notice. An empty title lets the product write it. */
public record PublishClaims(List<String> claimIds, String title) {

    public PublishClaims {
        claimIds = List.copyOf(claimIds);
    }
}
