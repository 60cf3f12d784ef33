package cn.qicheng.traineeship;

import cn.qicheng.traineeship.domain.Insurance;
import java.time.Instant;
import java.util.Optional;

/**
 * An agreement with everything that hangs on it.
 *
 * @param cancelReason as others may read it
 */
record Agreement(
        AgreementRow row,
        StoredText text,
        Optional<Instant> traineeSignedAt,
        Optional<Instant> baseSignedAt,
        Optional<Insurance> insurance,
        Optional<String> cancelReason) {}
