package cn.qicheng.stipend;

import java.time.LocalDate;
import java.util.List;

/** The base says it has paid its trainees. {@code lineIds} empty stands for every line that waits. */
public record PassOn(String claimId, LocalDate paidOn, String proofNo, List<String> lineIds) {

    public PassOn {
        lineIds = List.copyOf(lineIds);
    }
}
