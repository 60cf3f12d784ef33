package cn.qicheng.activity.web;

import cn.qicheng.activity.AnswerMentorRequest;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record MentorAnswerBody(
        @NotNull(message = "选约上了还是没约上。") Boolean accepted,

        @NotBlank(message = "写怎么见面，或为什么约不上。") @Size(max = 300, message = "最多 300 个字。")
        String words) {

    AnswerMentorRequest act(String id) {
        return new AnswerMentorRequest(id, accepted, words.strip());
    }
}
