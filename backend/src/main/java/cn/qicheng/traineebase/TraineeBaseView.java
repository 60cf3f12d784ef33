package cn.qicheng.traineebase;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A base as other modules and officers see it: nothing personal in it. */
@Serdeable
public record TraineeBaseView(
        String id,
        String name,
        String creditCode,
        OrgType orgType,
        String orgTypeName,
        String districtCode,
        String districtName,
        int headcount,
        String address,
        LocalDate accreditedOn,
        String plaqueNo,
        TraineeBaseState state) {}
