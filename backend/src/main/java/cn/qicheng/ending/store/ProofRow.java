package cn.qicheng.ending.store;

import cn.qicheng.ending.domain.EarlyEnding.Proof;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One thing written down as evidence. Inserted once. */
@MappedEntity("early_ending_evidence")
record ProofRow(@Id String id, String endingId, String code, String label, String words) {

    Proof proof() {
        return new Proof(code, label, words);
    }
}
