package cn.qicheng.accreditation.store;

import cn.qicheng.accreditation.domain.BaseApplicationState;
import cn.qicheng.traineebase.OrgType;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("base_application")
record BaseApplicationRow(
        @Id String id,
        String no,
        String applicantId,
        BaseApplicationState state,
        String name,
        String creditCode,
        @Nullable OrgType orgType,
        String districtCode,
        int headcount,
        @Nullable Boolean legalPerson,
        String address,
        String contactName,
        String contactPhoneSealed,
        @Nullable String materialReviewerId,
        @Nullable String siteReviewerId,
        @Nullable String recheckReviewerId,
        Instant since,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate mendDueOn,
        boolean mendDueProvisional,
        @Nullable String batch,
        @Nullable String baseId,
        String endReason,
        String ruleVersion,
        @Nullable String draftOf,
        @Nullable String underWay,
        @Version long version) {}
