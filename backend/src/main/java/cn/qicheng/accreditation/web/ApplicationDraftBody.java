package cn.qicheng.accreditation.web;

import cn.qicheng.accreditation.SaveApplication;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
record ApplicationDraftBody(
        @NotNull(message = "缺单位资料。") @Valid UnitBody unit,

        @NotNull(message = "缺材料。") @Size(max = 10, message = "材料只有五项。")
        List<@Valid PaperBody> papers) {

    SaveApplication act(String id) {
        return new SaveApplication(
                id, unit.unit(), papers.stream().map(PaperBody::paper).toList());
    }
}
