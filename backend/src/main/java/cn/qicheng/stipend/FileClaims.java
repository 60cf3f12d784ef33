package cn.qicheng.stipend;

import java.time.LocalDate;
import java.util.List;

/**
 * The city has filed claims with the finance bureau: the day and the letter's number (第二十六条: on file, not approved).
 */
public record FileClaims(List<String> claimIds, LocalDate filedOn, String documentRef) {

    public FileClaims {
        claimIds = List.copyOf(claimIds);
    }
}
