package cn.qicheng.registration.store;

import cn.qicheng.review.ReviewAnswer;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** What one rule answered, and from what; written once. */
@MappedEntity("eligibility_check")
record EligibilityCheckRow(
        @Id String id,
        String registrationId,
        int round,
        int seq,
        String code,
        ReviewAnswer answer,
        String fact,
        String inputs,
        LocalDate judgedOn,
        String ruleVersion) {}
