package cn.qicheng.accreditation.web;

import cn.qicheng.accreditation.Paper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record PaperBody(
        @NotBlank(message = "缺材料的代号。") @Size(max = 30, message = "没有这种材料。")
        String code,

        @NotNull @Size(max = Paper.LONGEST_REFERENCE, message = "名称和编号最多 80 个字。")
        String reference,

        @NotNull @Size(max = Paper.LONGEST_STATEMENT, message = "内容最多 400 个字。")
        String statement) {

    Paper paper() {
        return new Paper(code, reference, statement);
    }
}
