package cn.qicheng.notice.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record ObjectionAnswerBody(
        @NotBlank(message = ANSWER) @Size(min = 5, max = 500, message = ANSWER)
        String answer) {

    private static final String ANSWER = "写清核查了什么、结论是什么，5 到 500 个字；会公开显示。";
}
