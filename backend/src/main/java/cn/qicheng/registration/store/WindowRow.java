package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.Fairness;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.WindowState;
import cn.qicheng.registration.domain.WindowTerms;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("registration_window")
record WindowRow(
        @Id String id,
        String name,
        WindowState state,
        Instant opensAt,
        Instant closesAt,
        @Nullable String cancelReason,
        Fairness fairness,
        int drawSeconds,
        int spreadSeconds,
        @Nullable String seedHash,
        Instant readyAt,
        @Nullable Instant drawnAt,
        @Version long version) {

    static WindowRow of(RegistrationWindow window) {
        var terms = window.terms();
        return new WindowRow(
                window.id(),
                window.name(),
                window.state(),
                window.opensAt(),
                window.closesAt(),
                window.cancelReason(),
                terms.fairness(),
                terms.drawSeconds(),
                terms.spreadSeconds(),
                terms.seedHash(),
                terms.readyAt(),
                window.drawnAt(),
                window.version());
    }

    RegistrationWindow toWindow() {
        var terms = new WindowTerms(fairness, drawSeconds, spreadSeconds, seedHash, readyAt);
        return new RegistrationWindow(id, name, state, opensAt, closesAt, cancelReason, terms, drawnAt, version);
    }
}
