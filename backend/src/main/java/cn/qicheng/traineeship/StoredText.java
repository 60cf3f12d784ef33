package cn.qicheng.traineeship;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** The frozen text as read back from its canonical JSON. */
@Serdeable
record StoredText(
        String no,
        String personId,
        String traineeName,
        String baseId,
        String baseName,
        String positionTitle,
        String mentorPersonId,
        String mentorName,
        LocalDate intentionOn,
        int termMonths,
        long stipendPerMonthFen,
        long livingAllowanceFen,
        String ruleVersion,
        List<Term> terms) {

    @Serdeable
    record Term(String heading, String text, String documentNo, String article) {}
}
