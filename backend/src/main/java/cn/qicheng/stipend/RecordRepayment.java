package cn.qicheng.stipend;

import cn.qicheng.kernel.Money;
import java.time.LocalDate;

/** Money that came back for a clawback, with the number of the paper that proves it. */
public record RecordRepayment(String clawbackId, Money amount, LocalDate paidOn, String proofNo) {}
