package cn.qicheng.accreditation.web;

import cn.qicheng.accreditation.Unit;
import cn.qicheng.traineebase.OrgType;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The unit as far as it is filled in. */
@Serdeable
record UnitBody(
        @NotNull @Size(max = 100, message = "单位名称最多 100 个字。")
        String name,

        @NotNull @Pattern(regexp = "[ -~]{0,30}", message = "信用代码只有数字和字母。")
        String creditCode,

        @Nullable OrgType orgType,

        @NotNull @Pattern(regexp = "[A-Z0-9]{0,10}", message = "从列表里选区县。")
        String districtCode,

        @Min(value = 0, message = "人数不能是负的。") @Max(value = 1_000_000, message = "人数太大，请核对。")
        int headcount,

        @Nullable Boolean legalPerson,

        @NotNull @Size(max = 200, message = "地址最多 200 个字。") String address,

        @NotNull @Size(max = 50, message = "联系人最多 50 个字。") String contactName,

        @NotNull
        @Pattern(regexp = "|(\\+?86)?1[3-9][0-9]{9}|(0[0-9]{2,3}-?)?[2-9][0-9]{6,7}", message = "联系电话填手机号，或带区号的座机。")
        String contactPhone) {

    Unit unit() {
        return new Unit(
                name, creditCode, orgType, districtCode, headcount, legalPerson, address, contactName, contactPhone);
    }
}
