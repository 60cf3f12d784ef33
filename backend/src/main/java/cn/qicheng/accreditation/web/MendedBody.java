package cn.qicheng.accreditation.web;

import cn.qicheng.accreditation.SaveApplication;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
record MendedBody(
        @NotNull(message = "缺单位资料。") @Valid UnitBody unit,

        @NotNull(message = "缺材料。") @Size(max = 10, message = "材料太多。")
        List<@Valid PaperBody> papers,

        @NotBlank(message = "写一句补了什么。") @Size(max = 300, message = "说明最多 300 个字。")
        String note) {

    SaveApplication act(String id) {
        return new SaveApplication(
                id, unit.unit(), papers.stream().map(PaperBody::paper).toList());
    }
}
