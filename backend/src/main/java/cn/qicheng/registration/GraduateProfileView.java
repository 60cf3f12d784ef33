package cn.qicheng.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The graduate's own profile; {@code missing} names the fields without which nobody can register. */
@Serdeable
public record GraduateProfileView(
        @Nullable String realName,
        @Nullable String idNumberMasked,
        @Nullable String phoneMasked,
        @Nullable String school,
        @Nullable String education,
        @Nullable Boolean fullTime,
        @Nullable LocalDate graduatedOn,
        @Nullable String diplomaNo,
        @Nullable Boolean employed,
        @Nullable String householdPlace,
        boolean complete,
        List<String> missing) {}
