package cn.qicheng.activity.web;

import cn.qicheng.activity.KeepMentor;
import cn.qicheng.activity.MentorField;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param edition the one a change was made from; nothing for a new entry */
@Serdeable
record MentorBody(
        @NotBlank(message = "写姓名。") @Size(max = 30, message = "最多 30 个字。")
        String name,

        @NotNull(message = "选一个领域。") MentorField field,

        @NotBlank(message = "选区县。") @Size(max = 12, message = "没有这个区县。")
        String districtCode,

        @NotBlank(message = "写在哪里、做什么。") @Size(max = 60, message = "最多 60 个字。")
        String position,

        @NotBlank(message = "写擅长帮什么忙。") @Size(max = 600, message = "最多 600 个字。")
        String words,

        boolean listed,
        @Nullable Integer edition) {

    KeepMentor act() {
        return new KeepMentor(name.strip(), field, districtCode, position.strip(), words.strip(), listed);
    }
}
