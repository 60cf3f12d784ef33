package cn.qicheng.ending.web;

import cn.qicheng.traineeship.EndingReason;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param lastDay proposed to the other side; only for an ending of both */
@Serdeable
record StartEndingBody(
        @NotNull(message = "先选一种结束的原因。") EndingReason reason,
        @Nullable @Size(max = 300, message = "说明最多 300 个字。") String words,

        @Nullable @Size(max = 5, message = "证据最多 5 项。") @Valid
        List<ProofBody> evidence,

        @Nullable LocalDate lastDay) {

    @Serdeable
    record ProofBody(
            @NotBlank(message = "证据要写明是哪一项。") String code,

            @NotBlank(message = "证据不能是空的。") @Size(max = 300, message = "每项证据最多 300 个字。")
            String words) {}

    Map<String, String> proofs() {
        var proofs = new LinkedHashMap<String, String>();
        if (evidence != null) {
            evidence.forEach(proof -> proofs.put(proof.code(), proof.words()));
        }
        return proofs;
    }

    /** Everything that others will read, as one text. */
    String all() {
        return Stream.concat(Stream.of(words == null ? "" : words), proofs().values().stream())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
