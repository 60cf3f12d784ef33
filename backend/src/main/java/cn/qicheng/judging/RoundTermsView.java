package cn.qicheng.judging;

import cn.qicheng.judging.domain.Criterion;
import cn.qicheng.judging.domain.RoundTerms;
import cn.qicheng.judging.domain.RoundTerms.Averaging;
import cn.qicheng.judging.domain.Rubric;
import cn.qicheng.judging.domain.TieBreak;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The terms of a round as they are proposed, changed and published. Points are in hundredths.
 *
 * @param tieBreaks {@code CRITERION:<code>}, LOWEST_SHEET, ENTERED_EARLIER, LOT, in this order of use
 */
@Serdeable
public record RoundTermsView(
        @NotBlank(message = "写明细则版本") @Size(max = 40, message = "细则版本最多 40 个字符")
        String rubricVersion,

        @NotNull(message = "写明评分项") @Size(min = 1, max = 10, message = "评分项 1 到 10 个")
        List<@Valid Line> criteria,

        @NotNull(message = "选合成办法") @Pattern(regexp = "MEAN|TRIMMED_MEAN", message = "合成办法选均值或去高低分均值")
        String averaging,

        int panelSize,
        int minimumSheets,
        int trimFrom,
        int gapLimit,
        int extraJudges,
        int minimumScore,
        int severityLimit,
        boolean blind,

        @NotNull(message = "写明同分先比什么") @Size(min = 1, max = 12, message = "同分比较 1 到 12 步")
        List<
                        @Pattern(
                                regexp = "CRITERION:[a-z_]{1,30}|LOWEST_SHEET|ENTERED_EARLIER|LOT",
                                message = "同分比较里有认不出的一步")
                        String>
                tieBreaks) {

    /** A line of the rubric. */
    @Serdeable
    public record Line(
            @NotNull @Pattern(regexp = "[a-z_]{1,30}", message = "评分项代码用小写字母")
            String code,

            @NotBlank(message = "写评分项名称") @Size(max = 20, message = "评分项名称最多 20 字")
            String name,

            @NotNull @Size(max = 60, message = "说明最多 60 字") String hint,
            int weight) {}

    static RoundTermsView of(RoundTerms terms) {
        return new RoundTermsView(
                terms.rubric().version(),
                terms.rubric().criteria().stream()
                        .map(line -> new Line(line.code(), line.name(), line.hint(), line.weight()))
                        .toList(),
                terms.averaging().name(),
                terms.panelSize(),
                terms.minimumSheets(),
                terms.trimFrom(),
                terms.gapLimit(),
                terms.extraJudges(),
                terms.minimumScore(),
                terms.severityLimit(),
                terms.blind(),
                terms.tieBreaks().stream().map(TieBreak::code).toList());
    }

    RoundTerms terms() {
        return new RoundTerms(
                new Rubric(
                        rubricVersion,
                        criteria.stream()
                                .map(line -> new Criterion(line.code(), line.name(), line.hint(), line.weight()))
                                .toList()),
                Averaging.valueOf(averaging),
                panelSize,
                minimumSheets,
                trimFrom,
                gapLimit,
                extraJudges,
                minimumScore,
                severityLimit,
                blind,
                tieBreaks.stream().map(TieBreak::read).toList());
    }
}
