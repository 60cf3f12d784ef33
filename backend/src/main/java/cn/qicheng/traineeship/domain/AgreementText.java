package cn.qicheng.traineeship.domain;

import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Money;
import cn.qicheng.policy.TraineeshipPolicy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What both sides put their names under. Drawn up once from the figures in force and never again: a change of the
 * policy, of the mentor's name or of the post must not reach a text that somebody has read.
 */
public record AgreementText(String no, Parties parties, Figures figures, List<Term> terms) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** Who and what; names as they were on the day of drawing up. */
    public record Parties(
            String personId,
            String traineeName,
            String baseId,
            String baseName,
            String positionTitle,
            String mentorPersonId,
            String mentorName) {}

    /** The figures the terms were filled with, and the version they came from. */
    public record Figures(
            LocalDate intentionOn, int termMonths, Money stipendPerMonth, Money livingAllowance, String ruleVersion) {}

    /** One term, with the article it follows. */
    public record Term(String heading, String text, Clause clause) {}

    public AgreementText {
        terms = List.copyOf(terms);
    }

    public static AgreementText drawnUp(String no, Parties parties, Figures figures, TraineeshipPolicy policy) {
        var words = Map.of(
                "trainee", parties.traineeName(),
                "base", parties.baseName(),
                "position", parties.positionTitle(),
                "mentor", parties.mentorName(),
                "months", String.valueOf(figures.termMonths()),
                "stipend", figures.stipendPerMonth().yuan(),
                "allowance", figures.livingAllowance().yuan(),
                "total",
                        figures.stipendPerMonth()
                                .plus(figures.livingAllowance())
                                .yuan());
        var terms = policy.agreementTerms().stream()
                .map(term -> new Term(term.heading(), filled(term.text(), words), policy.clause(term.point())))
                .toList();
        return new AgreementText(no, parties, figures, terms);
    }

    /** Returns the one spelling of this text that is stored, shown on request, and hashed. */
    public String canonical() {
        var content = new LinkedHashMap<String, Object>();
        content.put("no", no);
        content.put("personId", parties.personId());
        content.put("traineeName", parties.traineeName());
        content.put("baseId", parties.baseId());
        content.put("baseName", parties.baseName());
        content.put("positionTitle", parties.positionTitle());
        content.put("mentorPersonId", parties.mentorPersonId());
        content.put("mentorName", parties.mentorName());
        content.put("intentionOn", figures.intentionOn().toString());
        content.put("termMonths", figures.termMonths());
        content.put("stipendPerMonthFen", figures.stipendPerMonth().fen());
        content.put("livingAllowanceFen", figures.livingAllowance().fen());
        content.put("ruleVersion", figures.ruleVersion());
        content.put("terms", terms.stream().map(AgreementText::canonical).toList());
        return CanonicalJson.of(content);
    }

    public String hash() {
        return Digest.sha256(canonical());
    }

    private static Map<String, Object> canonical(Term term) {
        return Map.of(
                "heading", term.heading(),
                "text", term.text(),
                "documentNo", term.clause().documentNo(),
                "article", term.clause().article());
    }

    /** Fills in one pass, so that a name that happens to look like a placeholder stays a name. */
    private static String filled(String text, Map<String, String> words) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var word = words.get(found.group(1));
            if (word == null) {
                throw new IllegalStateException("the agreement's terms ask for an unknown " + found.group());
            }
            return Matcher.quoteReplacement(word);
        });
    }
}
