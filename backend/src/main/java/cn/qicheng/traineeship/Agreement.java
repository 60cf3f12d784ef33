package cn.qicheng.traineeship;

import cn.qicheng.traineeship.domain.Insurance;
import java.time.Instant;
import java.util.Optional;

/** An agreement with everything that hangs on it. */
record Agreement(
        AgreementRow row,
        StoredText text,
        Optional<Instant> traineeSignedAt,
        Optional<Instant> baseSignedAt,
        Optional<Insurance> insurance) {}
