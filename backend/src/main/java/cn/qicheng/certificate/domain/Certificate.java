package cn.qicheng.certificate.domain;

import cn.qicheng.certificate.Grade;
import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.kernel.Digest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the certificate; frozen when it is given.
 *
 * @param overall null if the base had not appraised in time
 */
public record Certificate(
        String no,
        String traineeName,
        String baseName,
        String positionTitle,
        LocalDate startsOn,
        LocalDate endsOn,
        int months,
        @Nullable Grade overall,
        LocalDate issuedOn) {

    public String hash() {
        var content = new LinkedHashMap<String, Object>();
        content.put("no", no);
        content.put("traineeName", traineeName);
        content.put("baseName", baseName);
        content.put("positionTitle", positionTitle);
        content.put("startsOn", startsOn.toString());
        content.put("endsOn", endsOn.toString());
        content.put("months", months);
        content.put("overall", overall == null ? "" : overall.name());
        content.put("issuedOn", issuedOn.toString());
        return Digest.sha256(CanonicalJson.of(content));
    }
}
