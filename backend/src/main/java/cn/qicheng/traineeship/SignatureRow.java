package cn.qicheng.traineeship;

import cn.qicheng.traineeship.domain.SignatureMark;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One side's signature. Inserted once. Those of before names were written have no mark. */
@MappedEntity("agreement_signature")
record SignatureRow(
        @Id String id,
        String agreementId,
        Party party,
        String personId,
        String contentHash,
        Instant signedAt,
        @Nullable Way way,
        @Nullable String markSealed) {

    enum Party {
        TRAINEE,
        BASE
    }

    enum Way {
        DRAWN,
        TYPED;

        static Way of(SignatureMark mark) {
            return switch (mark) {
                case SignatureMark.Drawn drawn -> DRAWN;
                case SignatureMark.Typed typed -> TYPED;
            };
        }
    }
}
