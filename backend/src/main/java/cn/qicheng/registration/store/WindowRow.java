package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.WindowState;
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
        @Version long version) {

    static WindowRow of(RegistrationWindow window) {
        return new WindowRow(
                window.id(),
                window.name(),
                window.state(),
                window.opensAt(),
                window.closesAt(),
                window.cancelReason(),
                window.version());
    }

    RegistrationWindow toWindow() {
        return new RegistrationWindow(id, name, state, opensAt, closesAt, cancelReason, version);
    }
}
