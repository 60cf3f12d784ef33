package cn.qicheng.registration.web;

import cn.qicheng.registration.KeepProfile;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Serdeable
record ProfileBody(
        @NotBlank(message = "请填毕业院校。") @Size(max = 60, message = "毕业院校最多 60 字。")
        String school,

        @NotNull(message = "请选学历。") @Pattern(regexp = "专科|本科|硕士|博士", message = "学历从专科、本科、硕士、博士里选。")
        String education,

        @NotNull(message = "请选是不是全日制。") Boolean fullTime,
        @NotNull(message = "请填毕业证签发日。") LocalDate graduatedOn,

        @NotBlank(message = "请填毕业证编号。") @Size(max = 40, message = "毕业证编号最多 40 位。")
        String diplomaNo,

        @NotNull(message = "请声明是否已就业。") Boolean employed,
        @Nullable @Size(max = 60, message = "户籍地最多 60 字。") String householdPlace) {

    KeepProfile act() {
        return new KeepProfile(school, education, fullTime, graduatedOn, diplomaNo, employed, householdPlace);
    }
}
