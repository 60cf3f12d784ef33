package cn.qicheng.judging.domain;

import cn.qicheng.kernel.DomainProblem.FieldReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What is judged and how much each line counts (评分细则). The weights make 100, so a sheet's total is exact in hundredths. */
public record Rubric(String version, List<Criterion> criteria) {

    public static final int HIGHEST_MARK = 100;

    private static final int WHOLE = 100;

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /** Returns what keeps the rubric from being used; empty if nothing does. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        var codes = new HashSet<String>();
        for (var criterion : criteria) {
            if (criterion.weight() <= 0) {
                faults.add("“%s”的权重要大于 0".formatted(criterion.name()));
            }
            if (!codes.add(criterion.code())) {
                faults.add("“%s”列了两次".formatted(criterion.name()));
            }
        }
        var sum = criteria.stream().mapToInt(Criterion::weight).sum();
        if (sum != WHOLE) {
            faults.add("权重合计 %d%%，应为 100%%".formatted(sum));
        }
        return faults;
    }

    /** Returns, line by line, what is missing or out of bounds in these marks. */
    public List<FieldReason> wrongIn(Map<String, Integer> marks) {
        var wrong = new ArrayList<FieldReason>();
        for (var criterion : criteria) {
            var mark = marks.get(criterion.code());
            if (mark == null) {
                wrong.add(new FieldReason(criterion.code(), "“%s”还没打分".formatted(criterion.name())));
            } else if (mark < 0 || mark > HIGHEST_MARK) {
                wrong.add(new FieldReason(criterion.code(), "“%s”的分数在 0 到 100 之间".formatted(criterion.name())));
            }
        }
        for (var code : marks.keySet()) {
            if (criteria.stream().noneMatch(criterion -> criterion.code().equals(code))) {
                wrong.add(new FieldReason(code, "细则里没有这一项"));
            }
        }
        return wrong;
    }

    /** Returns the weighted sum in hundredths of a point; lines without a mark add nothing. */
    public int total(Map<String, Integer> marks) {
        return criteria.stream()
                .mapToInt(criterion -> criterion.weight() * marks.getOrDefault(criterion.code(), 0))
                .sum();
    }

    /** Returns the highest total that the lines marked so far could give: "67.60 / 85". */
    public int reachable(Map<String, Integer> marks) {
        return criteria.stream()
                .filter(criterion -> marks.containsKey(criterion.code()))
                .mapToInt(criterion -> criterion.weight() * HIGHEST_MARK)
                .sum();
    }
}
