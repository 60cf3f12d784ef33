package cn.qicheng.position;

import cn.qicheng.position.domain.DeclarationState;
import cn.qicheng.position.domain.PostDeclarationMove;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One declaration as stored. {@code open} holds the title while an office or the base has it: one at a time per post. */
@MappedEntity("post_declaration")
record PostDeclarationRow(
        @Id String id,
        String no,
        String baseId,
        String districtCode,
        int year,
        DeclarationKind kind,
        @Nullable String positionId,
        DeclarationState state,
        String title,
        String major,
        Education education,
        int headcount,
        PositionCategory category,
        long livingAllowanceFen,
        String lodging,
        String workplace,
        String duties,
        String reason,
        boolean late,
        String declaredBy,
        Instant since,
        @Nullable String openTitle,
        @Version long version) {

    PostContent content() {
        return new PostContent(
                title, major, education, headcount, category, livingAllowanceFen, lodging, workplace, duties);
    }

    PostDeclarationRow moved(PostDeclarationMove move, Instant now) {
        return with(move.applyTo(state), content(), reason, positionId, now);
    }

    PostDeclarationRow mended(PostContent content, String why, Instant now) {
        return with(PostDeclarationMove.MEND.applyTo(state), content, why, positionId, now);
    }

    PostDeclarationRow filedAs(String post, Instant now) {
        return with(PostDeclarationMove.FILE.applyTo(state), content(), reason, post, now);
    }

    private PostDeclarationRow with(
            DeclarationState next, PostContent content, String why, @Nullable String post, Instant now) {
        var open = next == DeclarationState.DECLARED || next == DeclarationState.RETURNED;
        return new PostDeclarationRow(
                id,
                no,
                baseId,
                districtCode,
                year,
                kind,
                post,
                next,
                content.title(),
                content.major(),
                content.education(),
                content.headcount(),
                content.category(),
                content.livingAllowanceFen(),
                content.lodging(),
                content.workplace(),
                content.duties(),
                why,
                late,
                declaredBy,
                now,
                open ? content.title() : null,
                version);
    }
}
