package cn.qicheng.stipend.domain;

import java.util.Comparator;
import java.util.List;

/**
 * Which months stand behind a name of a base's line in a public notice.
 *
 * <p>The notice lists one masked name per agreement, ordered by person and month; it keeps no id. Lines never go away and
 * never change their person, so the same order over the submitted claim and all that was set aside from it finds them again.
 *
 * @param agreements in the order in which the notice names them
 */
public record HeldNames(List<String> agreements, List<StipendLine> lines) {

    private static final Comparator<StipendLine> AS_LISTED = Comparator.comparing(StipendLine::personId)
            .thenComparing(line -> line.month().number());

    public HeldNames {
        agreements = List.copyOf(agreements);
        lines = List.copyOf(lines);
    }

    /** Takes every line of the submitted claim, wherever it stands now. */
    public static HeldNames of(List<StipendLine> lines) {
        var listed = lines.stream().sorted(AS_LISTED).toList();
        return new HeldNames(
                listed.stream().map(StipendLine::agreementId).distinct().toList(), listed);
    }

    /** Returns the months of the name of that number, counted from 1; none if the notice has no such name. */
    public List<StipendLine> linesOf(int nameNo) {
        return nameNo < 1 || nameNo > agreements.size()
                ? List.of()
                : lines.stream()
                        .filter(line -> line.agreementId().equals(agreements.get(nameNo - 1)))
                        .toList();
    }

    /** Whether months of that name stand in the claim. */
    public boolean has(int nameNo, String claimId) {
        return linesOf(nameNo).stream().anyMatch(line -> line.claimId().equals(claimId));
    }
}
