package cn.qicheng.traineeship;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The post of a traineeship and every change of it.
 *
 * @param choices the base's other posts on file this year; empty for who may not propose now
 */
@Serdeable
public record PostChangePageView(
        String agreementId,
        String positionTitle,
        List<PostChangeView> changes,
        List<ChoiceView> choices,
        ClauseView clause) {

    @Serdeable
    public record ChoiceView(String positionId, String title) {}
}
