package cn.qicheng.review.store;

import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.review.Fact;
import cn.qicheng.review.ReviewQuestion;
import cn.qicheng.review.domain.ReviewCase;
import cn.qicheng.review.domain.ReviewCases;
import cn.qicheng.review.domain.ReviewOpinion;
import cn.qicheng.review.domain.ReviewState;
import cn.qicheng.web.Like;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Singleton
class JdbcReviewCases implements ReviewCases {

    /** Stands in an IN list that would be empty, which SQL does not know. */
    private static final Set<String> NONE = Set.of("");

    private final ReviewCaseRows cases;
    private final ReviewItemRows items;
    private final ReviewFactRows facts;
    private final Opinions opinions;

    JdbcReviewCases(ReviewCaseRows cases, ReviewItemRows items, ReviewFactRows facts, Opinions opinions) {
        this.cases = cases;
        this.items = items;
        this.facts = facts;
        this.opinions = opinions;
    }

    @Override
    public void addAll(List<Fresh> fresh) {
        cases.saveAll(fresh.stream().map(one -> ReviewCaseRow.of(one.opened())).toList());
        var itemRows = new ArrayList<ReviewItemRow>();
        var factRows = new ArrayList<ReviewFactRow>();
        for (var one : fresh) {
            var caseId = one.opened().id();
            itemRows.addAll(questionRows(caseId, one.questions()));
            factRows.addAll(factRows(caseId, one.facts()));
        }
        items.saveAll(itemRows);
        facts.saveAll(factRows);
    }

    @Override
    public ReviewCase moved(ReviewCase moved) {
        return cases.update(ReviewCaseRow.of(moved)).toCase();
    }

    @Override
    public void replaceContents(String caseId, List<ReviewQuestion> questions, List<Fact> known) {
        items.deleteByCaseId(caseId);
        items.saveAll(questionRows(caseId, questions));
        facts.deleteByCaseId(caseId);
        facts.saveAll(factRows(caseId, known));
    }

    @Override
    public void add(ReviewOpinion opinion) {
        opinions.add(opinion);
    }

    @Override
    public Optional<ReviewCase> byId(String id) {
        return cases.findById(id).map(ReviewCaseRow::toCase);
    }

    @Override
    public Optional<ReviewCase> of(SubjectRef subject) {
        return cases.findBySubjectKindAndSubjectId(subject.kind(), subject.id()).map(ReviewCaseRow::toCase);
    }

    @Override
    public List<ReviewQuestion> questions(String caseId) {
        return items.findByCaseIdOrderBySeq(caseId).stream()
                .map(ReviewItemRow::toQuestion)
                .toList();
    }

    @Override
    public List<Fact> facts(String caseId) {
        return facts.findByCaseIdOrderBySeq(caseId).stream()
                .map(row -> new Fact(row.label(), row.value()))
                .toList();
    }

    @Override
    public List<ReviewOpinion> opinions(String caseId) {
        return opinions.of(caseId);
    }

    @Override
    public List<ReviewCase> list(Wanted wanted, int page, int size) {
        var states = States.of(wanted);
        var offices = orNone(wanted.firstOffices());
        var rows = wanted.open()
                ? cases.byDeadline(
                        states.first(), offices, states.second(), wanted.kind(), pattern(wanted), size, page * size)
                : cases.latest(
                        states.first(), offices, states.second(), wanted.kind(), pattern(wanted), size, page * size);
        return rows.stream().map(ReviewCaseRow::toCase).toList();
    }

    @Override
    public long count(Wanted wanted) {
        var states = States.of(wanted);
        return cases.count(
                states.first(), orNone(wanted.firstOffices()), states.second(), wanted.kind(), pattern(wanted));
    }

    @Override
    public List<Waiting> waiting(Wanted wanted) {
        var states = States.of(wanted);
        return cases
                .waiting(states.first(), orNone(wanted.firstOffices()), states.second(), wanted.kind(), pattern(wanted))
                .stream()
                .map(row -> new Waiting(row.kind(), row.waiting(), row.oldestSince()))
                .toList();
    }

    @Override
    public List<ReviewCase> returned(String kind) {
        return cases.findByKindAndState(kind, ReviewState.RETURNED).stream()
                .map(ReviewCaseRow::toCase)
                .toList();
    }

    @Override
    public List<ReviewCase> dueProvisionally() {
        return cases.findByDueProvisionalAndDueOnIsNotNull(true).stream()
                .map(ReviewCaseRow::toCase)
                .toList();
    }

    private static List<ReviewItemRow> questionRows(String caseId, List<ReviewQuestion> questions) {
        var rows = new ArrayList<ReviewItemRow>();
        for (var question : questions) {
            rows.add(ReviewItemRow.of(caseId, rows.size() + 1, question));
        }
        return rows;
    }

    private static List<ReviewFactRow> factRows(String caseId, List<Fact> known) {
        var rows = new ArrayList<ReviewFactRow>();
        for (var fact : known) {
            rows.add(new ReviewFactRow(Ulid.next(), caseId, rows.size() + 1, fact.label(), fact.value()));
        }
        return rows;
    }

    private static Collection<String> orNone(Set<String> offices) {
        return offices.isEmpty() ? NONE : offices;
    }

    private static String pattern(Wanted wanted) {
        return "%" + Like.literally(wanted.words()) + "%";
    }

    /** Which states of either stage a work list shows: what waits there, or what that stage has dealt with. */
    private record States(Collection<String> first, Collection<String> second) {

        static States of(Wanted wanted) {
            return wanted.open()
                    ? new States(Set.of("IN_FIRST"), wanted.second() ? Set.of("IN_SECOND") : NONE)
                    : new States(
                            Set.of("IN_SECOND", "RETURNED", "PASSED", "REJECTED", "WITHDRAWN"),
                            wanted.second() ? Set.of("RETURNED", "PASSED", "REJECTED", "WITHDRAWN") : NONE);
        }
    }

    /** Opinions with their answers. */
    @Singleton
    static class Opinions {

        private final ReviewOpinionRows opinions;
        private final ReviewAnswerRows answers;

        Opinions(ReviewOpinionRows opinions, ReviewAnswerRows answers) {
            this.opinions = opinions;
            this.answers = answers;
        }

        void add(ReviewOpinion opinion) {
            opinions.save(ReviewOpinionRow.of(opinion));
            var rows = new ArrayList<ReviewAnswerRow>();
            for (var given : opinion.answers()) {
                rows.add(ReviewAnswerRow.of(opinion.id(), rows.size() + 1, given));
            }
            answers.saveAll(rows);
        }

        List<ReviewOpinion> of(String caseId) {
            var said = opinions.findByCaseIdOrderById(caseId);
            if (said.isEmpty()) {
                return List.of();
            }
            var ids = said.stream().map(ReviewOpinionRow::id).toList();
            var byOpinion = answers.findByOpinionIdInOrderBySeq(ids).stream()
                    .collect(Collectors.groupingBy(ReviewAnswerRow::opinionId));
            return said.stream()
                    .map(row -> row.toOpinion(byOpinion.getOrDefault(row.id(), List.of())))
                    .toList();
        }
    }
}
