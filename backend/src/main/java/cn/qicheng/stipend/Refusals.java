package cn.qicheng.stipend;

import cn.qicheng.kernel.Actor;
import cn.qicheng.stipend.Entitlements.Examined;
import cn.qicheng.stipend.domain.StipendRulings;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the reasons of a refusal. The claim that was refused leaves nothing behind, but why it was refused must not
 * vanish with it, so this is a transaction of its own.
 */
@Singleton
class Refusals {

    private final StipendRulings rulings;

    Refusals(StipendRulings rulings) {
        this.rulings = rulings;
    }

    @Transactional(propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
    void keep(List<Examined> refused, Actor actor, Instant at) {
        rulings.addAll(
                refused.stream().map(month -> month.asked(actor.personId(), at)).toList());
    }
}
