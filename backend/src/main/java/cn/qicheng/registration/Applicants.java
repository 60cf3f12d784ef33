package cn.qicheng.registration;

import cn.qicheng.identity.People;
import cn.qicheng.kernel.GatheredReads;
import cn.qicheng.registration.domain.Applicant;
import cn.qicheng.registration.domain.ApplicantFacts;
import cn.qicheng.registration.domain.ApplicantFacts.Known;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** What is known of those who tap, read for hundreds at once; see {@link GatheredReads}. */
@Singleton
class Applicants {

    private static final int AT_ONCE = 256;

    private final People people;
    private final ApplicantFacts facts;
    private final GatheredReads<String, Applicant> reads;

    Applicants(People people, ApplicantFacts facts, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.people = people;
        this.facts = facts;
        this.reads = new GatheredReads<>(this::readAll, blocking, AT_ONCE);
    }

    /** Never blocks. */
    CompletableFuture<Applicant> read(String personId) {
        return reads.read(personId).thenApply(found -> found.orElseThrow());
    }

    private Map<String, Applicant> readAll(Set<String> personIds) {
        var known = facts.of(personIds);
        var applicants = new HashMap<String, Applicant>();
        people.cards(personIds).forEach((id, card) -> {
            var own = Optional.ofNullable(known.get(id));
            applicants.put(id, new Applicant(card, own.map(Known::profile), own.flatMap(Known::admittedOn)));
        });
        return applicants;
    }
}
