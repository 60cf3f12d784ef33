package cn.qicheng.stipend.web;

import cn.qicheng.kernel.Money;
import cn.qicheng.stipend.DrawUpBatch;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
record BatchBody(
        @NotEmpty(message = "先选要拨付的申领。") @Size(max = 500, message = "一批最多 500 笔。")
        List<@NotBlank(message = "有一笔申领没有编号。") String> claimIds,

        @NotNull(message = "填写申报的笔数。") @Min(value = 1, message = "笔数至少是 1。")
        Integer declaredCount,

        @NotNull(message = "填写申报的合计。") @Min(value = 1, message = "合计要大于 0。")
        Long declaredTotalFen) {

    DrawUpBatch act() {
        return new DrawUpBatch(claimIds, declaredCount, new Money(declaredTotalFen));
    }
}
