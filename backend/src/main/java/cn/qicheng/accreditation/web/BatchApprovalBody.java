package cn.qicheng.accreditation.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Those of the preview that are approved. */
@Serdeable
record BatchApprovalBody(
        @NotEmpty(message = "至少选一家。") @Size(max = 500, message = "一批最多 500 家。")
        List<String> applicationIds) {}
