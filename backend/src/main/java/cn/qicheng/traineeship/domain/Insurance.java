package cn.qicheng.traineeship.domain;

import java.time.LocalDate;

/** The accident insurance that a base buys for a trainee; both days inclusive. Policy: 17号 第十七条（二）. */
public record Insurance(String insurer, String policyNo, LocalDate from, LocalDate to) {

    public boolean covers(LocalDate first, LocalDate last) {
        return !from.isAfter(first) && !to.isBefore(last);
    }
}
