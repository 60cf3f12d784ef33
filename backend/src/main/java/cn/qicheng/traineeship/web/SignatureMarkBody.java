package cn.qicheng.traineeship.web;

import cn.qicheng.traineeship.domain.SignatureMark;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name as it was written or, without strokes, typed. */
@Serdeable
record SignatureMarkBody(
        @Nullable @Size(max = SignatureMark.Drawn.MOST_STROKES, message = "笔画太多，请重写一遍。")
        List<@NotNull @Size(max = 2 * SignatureMark.Drawn.MOST_POINTS, message = "笔画太长，请重写一遍。") List<@NotNull Integer>>
                strokes,

        @Nullable @Size(max = 50, message = "姓名最多 50 个字。") String typedName) {

    SignatureMark mark() {
        return strokes == null
                ? new SignatureMark.Typed(typedName == null ? "" : typedName)
                : new SignatureMark.Drawn(strokes);
    }
}
