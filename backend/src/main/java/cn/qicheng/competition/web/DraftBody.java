package cn.qicheng.competition.web;

import cn.qicheng.competition.ApplicantKind;
import cn.qicheng.competition.EntryForm;
import cn.qicheng.competition.EntryForm.Member;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft may lack anything; only what could not be stored is refused. */
@Serdeable
record DraftBody(
        @NotNull(message = "缺少版本号，请重新打开页面。") Long version,
        @NotNull(message = "缺少内容。") @Valid FormBody form) {

    @Serdeable
    record FormBody(
            @Nullable ApplicantKind kind,

            @Nullable @Size(max = 20, message = "队友最多写 20 位。") @Valid
            List<@Valid MemberBody> members,

            @Nullable Boolean enterprise,

            @Nullable @Size(max = 100, message = "单位名称最多 100 字。")
            String enterpriseName,

            @Nullable @Size(max = 30, message = "统一社会信用代码是 18 位。")
            String creditCode,

            @Nullable LocalDate foundedOn,

            @Nullable @Size(max = 12, message = "区县编号太长。") String districtCode,

            @Nullable @Size(max = 60, message = "项目名称最多 60 字。")
            String projectName,

            @Nullable @Size(max = 300, message = "项目简介最多 300 字。")
            String summary,

            @Nullable @Size(max = 3000, message = "商业计划最多 3000 字，更多的放进附件。")
            String plan,

            @Nullable @Min(value = 0, message = "人数不能是负数。") @Max(value = 1_000_000, message = "人数太大，请核对。")
            Integer jobs,

            @Nullable LocalDate jobsSince,

            @Nullable @Min(value = 1949, message = "年份太早。") @Max(value = 2100, message = "年份太远。")
            Integer revenueYear,

            @Nullable @Min(value = 0, message = "营收不能是负数。") @Max(value = 1_000_000_000_000L, message = "营收太大，请核对。")
            Long revenueYuan,

            @Nullable @Min(value = 0, message = "项数不能是负数。") @Max(value = 1_000_000, message = "项数太大，请核对。")
            Integer ipCount,

            @Nullable Boolean cleanRecord,

            @Nullable @Size(max = 10, message = "服务最多选 10 项。")
            List<@Size(max = 30, message = "服务编号太长。") String> services,

            @Nullable Boolean pledged) {}

    @Serdeable
    record MemberBody(
            @NotNull(message = "队友要写姓名。") @Size(max = 30, message = "姓名最多 30 字。")
            String name,

            @NotNull(message = "队友要写分工。") @Size(max = 30, message = "分工最多 30 字。")
            String duty) {}

    EntryForm entryForm() {
        return new EntryForm(
                form.kind(),
                form.members() == null
                        ? List.of()
                        : form.members().stream()
                                .map(member -> new Member(
                                        member.name().strip(), member.duty().strip()))
                                .toList(),
                form.enterprise(),
                form.enterpriseName(),
                form.creditCode(),
                form.foundedOn(),
                form.districtCode(),
                form.projectName(),
                form.summary(),
                form.plan(),
                form.jobs(),
                form.jobsSince(),
                form.revenueYear(),
                form.revenueYuan(),
                form.ipCount(),
                form.cleanRecord(),
                form.services() == null ? List.of() : form.services(),
                form.pledged());
    }
}
