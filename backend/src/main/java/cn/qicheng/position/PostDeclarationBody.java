package cn.qicheng.position;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A declaration; of a withdrawal only the reason is read. */
@Serdeable
record PostDeclarationBody(
        @NotNull(message = "选新岗位、变更还是撤下。") DeclarationKind kind,
        @Nullable @Size(max = 40, message = "没有这个岗位。") String positionId,
        @NotNull(message = "缺岗位内容。") @Valid ContentBody content,
        boolean hazardFree,
        @NotNull @Size(max = 200, message = "说明最多 200 个字。") String reason) {

    @Serdeable
    record ContentBody(
            @NotNull @Size(max = 60, message = "岗位名称最多 60 个字。")
            String title,

            @NotNull @Size(max = 100, message = "专业要求最多 100 个字。")
            String major,

            @NotNull(message = "选学历要求。") Education education,

            @Min(value = 1, message = "见习人数至少 1 人。") @Max(value = 999, message = "见习人数最多 999 人。")
            int headcount,

            @NotNull(message = "选岗位类别。") PositionCategory category,

            @Min(value = 0, message = "生活补贴不能是负的。") @Max(value = 10_000_000, message = "生活补贴太大，请核对。")
            long livingAllowanceFen,

            @NotNull @Size(max = 60, message = "食宿最多 60 个字。")
            String lodging,

            @NotNull @Size(max = 200, message = "工作地点最多 200 个字。")
            String workplace,

            @NotNull @Size(max = 500, message = "岗位职责最多 500 个字。")
            String duties) {

        PostContent content() {
            return new PostContent(
                    title, major, education, headcount, category, livingAllowanceFen, lodging, workplace, duties);
        }

        String words() {
            return title + " " + duties;
        }
    }

    DeclarePost act(String baseId) {
        return new DeclarePost(kind, baseId, positionId, content.content(), hazardFree, reason);
    }
}
