package cn.qicheng.district;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A district, county or development zone.
 *
 * @param code the national code, or a short code of ours for zones, which have none
 * @param bureau the office that takes its traineeship business
 * @param handledByCity its business goes straight to the city bureau (兰人社发〔2016〕17号 第十条（一）)
 */
@Serdeable
public record District(String code, String name, List<String> aliases, String bureau, boolean handledByCity) {

    boolean isCalled(String spoken) {
        return name.equals(spoken) || code.equals(spoken) || aliases.contains(spoken);
    }
}
