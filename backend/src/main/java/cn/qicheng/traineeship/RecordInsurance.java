package cn.qicheng.traineeship;

import java.time.LocalDate;
import java.util.List;

/**
 * One policy for one or many trainees of a base.
 *
 * @param proofNo of the invoice or the list of persons, by which the bureau finds the paper
 */
public record RecordInsurance(
        String baseId,
        List<String> agreementIds,
        String insurer,
        String policyNo,
        LocalDate from,
        LocalDate to,
        String proofNo) {

    public RecordInsurance {
        agreementIds = List.copyOf(agreementIds);
    }
}
