package cn.qicheng.traineeship;

import cn.qicheng.traineeship.domain.Agreement;
import cn.qicheng.traineeship.domain.Insurance;
import java.time.Instant;
import java.util.Optional;

/**
 * An agreement with everything that hangs on it.
 *
 * @param mentorName of today's mentor, who may not be the one in the text
 * @param positionTitle of today's post, which both may have changed since
 * @param cancelReason as others may read it
 */
record AgreementFile(
        Agreement agreement,
        StoredText text,
        String mentorName,
        String positionTitle,
        Optional<Instant> traineeSignedAt,
        Optional<Instant> baseSignedAt,
        Optional<Insurance> insurance,
        Optional<String> cancelReason) {}
