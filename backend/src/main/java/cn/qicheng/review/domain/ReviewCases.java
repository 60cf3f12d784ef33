package cn.qicheng.review.domain;

import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.review.Fact;
import cn.qicheng.review.ReviewQuestion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All reviews. */
public interface ReviewCases {

    /**
     * Whose cases, and which of them.
     *
     * @param firstOffices offices whose first reviews are meant
     * @param second whether second reviews are meant
     * @param open those waiting in that office, or those it has dealt with
     * @param kind empty for all
     * @param words part of title or subtitle; empty for all
     */
    record Wanted(Set<String> firstOffices, boolean second, boolean open, String kind, String words) {}

    /** How many of a kind wait, and since when the oldest. */
    record Waiting(String kind, long count, @Nullable Instant oldestSince) {}

    /** A case with what it asks and what is known. */
    record Fresh(ReviewCase opened, List<ReviewQuestion> questions, List<Fact> facts) {}

    void addAll(List<Fresh> fresh);

    /** Stores a case that moved; fails if somebody else moved it meanwhile. */
    ReviewCase moved(ReviewCase moved);

    /** Puts other questions and facts in place of those a case has. */
    void replaceContents(String caseId, List<ReviewQuestion> questions, List<Fact> facts);

    void add(ReviewOpinion opinion);

    Optional<ReviewCase> byId(String id);

    Optional<ReviewCase> of(SubjectRef subject);

    List<ReviewQuestion> questions(String caseId);

    List<Fact> facts(String caseId);

    /** Oldest first. */
    List<ReviewOpinion> opinions(String caseId);

    /** Open ones by deadline, the others latest first. */
    List<ReviewCase> list(Wanted wanted, int page, int size);

    long count(Wanted wanted);

    List<Waiting> waiting(Wanted wanted);

    /** Those of a kind that wait to be handed in again. */
    List<ReviewCase> returned(String kind);

    /** Those in an office whose deadline was counted through a year not yet published. */
    List<ReviewCase> dueProvisionally();
}
