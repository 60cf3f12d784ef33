package cn.qicheng.review.domain;

import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.review.Decide.Answered;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewProblems;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The answers of a reviewer held against the questions of the case.
 *
 * <p>Every question is answered at once, whatever the outcome, so that whoever must mend something hears all of it in one
 * go (一次性告知) and hears it once: a question that this stage passed before, and whose fact is the same, cannot be a
 * reason to return the case again.
 */
public record ReviewVerdict(List<ReviewItem> items, Map<String, Answered> answers) {

    public static ReviewVerdict of(List<ReviewItem> items, List<Answered> answers) {
        var unknown = answers.stream()
                .map(Answered::code)
                .filter(code -> items.stream().noneMatch(item -> item.code().equals(code)))
                .toList();
        if (!unknown.isEmpty()) {
            throw ReviewProblems.unknownItems(unknown);
        }
        return new ReviewVerdict(
                List.copyOf(items),
                answers.stream()
                        .collect(Collectors.toMap(Answered::code, Function.identity(), (first, again) -> again)));
    }

    public void mustPass() {
        mustBeComplete();
        mustBeEmpty(named(this::fails, item -> "这一项判为不符合，不能通过"), ReviewProblems::notAllPass);
    }

    public void mustReturn() {
        mustBeComplete();
        mustNameWhatFails();
        mustBeEmpty(named(item -> fails(item) && item.settled(), item -> "上次已经认可，内容也没有变"), ReviewProblems::toldTooLate);
    }

    public void mustReject() {
        mustBeComplete();
        mustNameWhatFails();
    }

    /** Returns the answer to a question of a complete verdict. */
    public Answered answerTo(String code) {
        return Objects.requireNonNull(answers.get(code), code);
    }

    private void mustBeComplete() {
        mustBeEmpty(named(item -> !decided(item), item -> "还没有判断：" + item.question()), ReviewProblems::unanswered);
    }

    private void mustNameWhatFails() {
        if (items.stream().noneMatch(this::fails)) {
            throw ReviewProblems.nothingFails();
        }
        mustBeEmpty(
                named(item -> fails(item) && noteOf(item).isBlank(), item -> "要写明缺什么、带什么来"),
                ReviewProblems::noteMissing);
    }

    private boolean decided(ReviewItem item) {
        var answered = answers.get(item.code());
        return answered != null && answered.answer() != ReviewAnswer.TO_CHECK;
    }

    private boolean fails(ReviewItem item) {
        var answered = answers.get(item.code());
        return answered != null && answered.answer() == ReviewAnswer.FAIL;
    }

    private String noteOf(ReviewItem item) {
        var answered = answers.get(item.code());
        return answered == null || answered.note() == null ? "" : answered.note();
    }

    private List<FieldReason> named(Predicate<ReviewItem> which, Function<ReviewItem, String> reason) {
        return items.stream()
                .filter(which)
                .map(item -> new FieldReason(item.code(), reason.apply(item)))
                .toList();
    }

    private static void mustBeEmpty(List<FieldReason> reasons, Function<List<FieldReason>, RuntimeException> refusal) {
        if (!reasons.isEmpty()) {
            throw refusal.apply(reasons);
        }
    }
}
