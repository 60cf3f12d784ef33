package cn.qicheng.competition;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a founder fills in. Everything may be missing while it is a draft; what was handed in has no fault.
 *
 * @param enterprise false for a founder without a registered business: {@code foundedOn} is then the first day of trading
 * @param jobs people employed, and {@code jobsSince} the day since which it has been at least so many
 * @param services codes of what the founder wishes for
 * @param pledged that all of it is true
 */
@Serdeable
public record EntryForm(
        @Nullable ApplicantKind kind,
        @Nullable List<Member> members,
        @Nullable Boolean enterprise,
        @Nullable String enterpriseName,
        @Nullable String creditCode,
        @Nullable LocalDate foundedOn,
        @Nullable String districtCode,
        @Nullable String projectName,
        @Nullable String summary,
        @Nullable String plan,
        @Nullable Integer jobs,
        @Nullable LocalDate jobsSince,
        @Nullable Integer revenueYear,
        @Nullable Long revenueYuan,
        @Nullable Integer ipCount,
        @Nullable Boolean cleanRecord,
        @Nullable List<String> services,
        @Nullable Boolean pledged) {

    /** Somebody else of the team, by name and what they do. */
    @Serdeable
    public record Member(String name, String duty) {}

    public static final EntryForm EMPTY = new EntryForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public List<Member> team() {
        return members == null ? List.of() : members;
    }

    public List<String> wishes() {
        return services == null ? List.of() : services;
    }
}
