package cn.qicheng.policy;

import cn.qicheng.kernel.BusinessCalendar;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;
import cn.qicheng.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the city's documents say that the product goes by. Immutable; read once at start-up, which fails on gaps,
 * overlaps and points without an article.
 */
public final class PolicyBook {

    private final List<PolicyDocument> documents;
    private final List<TraineeshipPolicy> traineeship;
    private final List<CompetitionPolicy> competition;
    private final Map<Clause, ClauseNote> notes;
    private final Map<Integer, Money> minimumWages;
    private final BusinessCalendar calendar;
    private final Clock clock;

    PolicyBook(PolicyYaml.Content content, Clock clock) {
        this.documents = content.documents();
        this.traineeship = content.traineeship();
        this.competition = content.competition();
        this.notes = content.notes();
        this.minimumWages = content.minimumWages();
        this.calendar = content.calendar();
        this.clock = clock;
    }

    /** Returns the version in force on that day; the first one for days before any. */
    public TraineeshipPolicy traineeship(LocalDate day) {
        return traineeship.stream()
                .filter(version -> !version.inForceFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(traineeship.getFirst());
    }

    /** Returns the version in force today. */
    public TraineeshipPolicy traineeship() {
        return traineeship(ChinaTime.today(clock));
    }

    /** Returns the programme as in force on that day; the first version for days before any. */
    public CompetitionPolicy competition(LocalDate day) {
        return competition.stream()
                .filter(version -> !version.inForceFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(competition.getFirst());
    }

    /** Returns the programme as in force today. */
    public CompetitionPolicy competition() {
        return competition(ChinaTime.today(clock));
    }

    /** Returns today's article for a point of the programme. */
    public Clause clause(CompetitionPoint point) {
        return competition().clause(point);
    }

    /** Returns today's article for a point. */
    public Clause clause(PolicyPoint point) {
        return traineeship().clause(point);
    }

    public BusinessCalendar calendar() {
        return calendar;
    }

    /** Returns the monthly minimum wage of the year, if it has been entered. */
    public Optional<Money> minimumWageEntered(int year) {
        return Optional.ofNullable(minimumWages.get(year));
    }

    /** Returns the monthly minimum wage of the year, or refuses: without the figure nobody can judge an allowance. */
    public Money minimumWage(int year) {
        var wage = minimumWages.get(year);
        if (wage == null) {
            throw new DomainProblem(Kind.REFUSED, "POL-101", "系统还没有录入%d年的最低工资标准，暂时不能提交。请联系市就业局录入。".formatted(year))
                    .under(clause(PolicyPoint.LIVING_ALLOWANCE));
        }
        return wage;
    }

    /** Returns the document whose articles the traineeship goes by today. */
    public PolicyDocument traineeshipDocument() {
        var number = clause(PolicyPoint.TERM).documentNo();
        return documents.stream()
                .filter(document -> document.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("documents.yml lacks " + number));
    }

    public List<PolicyDocument> documents() {
        return documents;
    }

    public ClauseNote note(Clause clause) {
        var note = notes.get(clause);
        if (note == null) {
            throw new DomainProblem(Kind.ABSENT, "POL-102", "没有这一条的说明。");
        }
        return note;
    }
}
