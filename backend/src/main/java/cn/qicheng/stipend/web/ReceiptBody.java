package cn.qicheng.stipend.web;

import cn.qicheng.stipend.TellReceipt;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record ReceiptBody(
        @NotNull(message = "选“收到了”或“没收到”。") Boolean received,
        @Nullable @Size(max = 300, message = "说明最多 300 个字。") String note) {

    /** What the trainee wrote, if anything. */
    String words() {
        return note == null ? "" : note;
    }

    TellReceipt act(String lineId) {
        return new TellReceipt(lineId, received, words());
    }
}
