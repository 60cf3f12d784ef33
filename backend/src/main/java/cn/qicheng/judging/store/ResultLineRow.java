package cn.qicheng.judging.store;

import cn.qicheng.judging.domain.Results.Line;
import cn.qicheng.judging.domain.Selection;
import cn.qicheng.judging.domain.Selection.Choice;
import cn.qicheng.kernel.Ulid;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

@MappedEntity("judging_result_line")
record ResultLineRow(
        @Id String id,
        String resultId,
        String entryId,
        int resultRank,
        String score,
        String points,
        String decidedBy,
        Selection.Fate fate,
        @Nullable String belowLimit,
        @Nullable String lastIn,
        @Nullable String shortPoints,
        @Nullable String behindBy) {

    static ResultLineRow of(String resultId, Choice choice) {
        var why = choice.why();
        var placed = choice.placed();
        return new ResultLineRow(
                Ulid.next(),
                resultId,
                placed.contender().entryId(),
                placed.rank(),
                placed.score().mean().toString(),
                placed.score().mean().asPoints(),
                placed.decidedBy(),
                choice.fate(),
                why == null ? null : why.limit(),
                why == null ? null : why.lastIn(),
                why == null ? null : why.shortBy().asPoints(),
                why == null ? null : why.decidedBy());
    }

    Line line() {
        return new Line(
                resultId,
                entryId,
                resultRank,
                score,
                points,
                decidedBy,
                fate,
                belowLimit,
                lastIn,
                shortPoints,
                behindBy);
    }
}
