package cn.qicheng.accreditation;

/**
 * One of the unit's papers as it names and describes it; the original is shown at the site assessment.
 *
 * @param code of a {@code Material}, or of an {@code Aspect} on which the unit tells what it has improved
 * @param reference which paper it is: title, number, date
 * @param statement what it says, in the unit's words
 */
public record Paper(String code, String reference, String statement) {

    public static final int LONGEST_REFERENCE = 80;
    public static final int LONGEST_STATEMENT = 400;

    public static Paper empty(String code) {
        return new Paper(code, "", "");
    }

    public boolean blank() {
        return reference.isBlank() && statement.isBlank();
    }

    /** As a reviewer reads it. */
    public String fact() {
        if (blank()) {
            return "没有填";
        }
        if (statement.isBlank() || reference.isBlank()) {
            return reference + statement;
        }
        return reference + "：" + statement;
    }
}
