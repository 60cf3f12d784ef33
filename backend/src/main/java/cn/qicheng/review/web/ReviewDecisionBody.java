package cn.qicheng.review.web;

import cn.qicheng.review.Decide;
import cn.qicheng.review.Decide.Answered;
import cn.qicheng.review.ReviewAnswer;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
record ReviewDecisionBody(
        @NotNull(message = "请逐项判断。") @Size(max = 60, message = "判断的项太多。") @Valid
        List<@Valid AnswerBody> answers,

        @NotBlank(message = "请写审核意见。") @Size(max = 500, message = "审核意见最多 500 字。")
        String opinion,

        @Nullable Integer round) {

    @Serdeable
    record AnswerBody(
            @NotBlank(message = "缺少项目编号。") @Size(max = 60, message = "项目编号太长。")
            String code,

            @NotNull(message = "这一项还没有判断。") ReviewAnswer answer,

            @Nullable @Size(max = 300, message = "说明最多 300 字。")
            String note) {}

    Decide about(String caseId) {
        return new Decide(
                caseId,
                round,
                answers.stream()
                        .map(given -> new Answered(given.code(), given.answer(), given.note()))
                        .toList(),
                opinion);
    }
}
