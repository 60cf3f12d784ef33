package cn.qicheng.traineeship;

import cn.qicheng.traineeship.domain.Agreement;
import cn.qicheng.traineeship.domain.Insurance;
import java.time.Instant;
import java.util.Optional;

/**
 * An agreement with everything that hangs on it.
 *
 * @param mentorName of today's mentor, who may not be the one in the text
 * @param cancelReason as others may read it
 */
record AgreementFile(
        Agreement agreement,
        StoredText text,
        String mentorName,
        Optional<Instant> traineeSignedAt,
        Optional<Instant> baseSignedAt,
        Optional<Insurance> insurance,
        Optional<String> cancelReason) {}
