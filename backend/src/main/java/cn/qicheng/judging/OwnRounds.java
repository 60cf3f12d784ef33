package cn.qicheng.judging;

import cn.qicheng.competition.EditionBoard;
import cn.qicheng.competition.EditionFacts;
import cn.qicheng.competition.Organisers;
import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import jakarta.inject.Singleton;

/** Rounds for those who organise their edition; to everybody else they do not exist. */
@Singleton
class OwnRounds {

    private final Rounds rounds;
    private final EditionBoard editions;
    private final Organisers organisers;

    OwnRounds(Rounds rounds, EditionBoard editions, Organisers organisers) {
        this.rounds = rounds;
        this.editions = editions;
        this.organisers = organisers;
    }

    static SubjectRef self(JudgingRound round) {
        return new SubjectRef("JUDGING_ROUND", round.id());
    }

    EditionFacts edition(String editionId, Actor actor) {
        var edition = editions.facts(editionId);
        if (organisers.hatOf(actor, edition).isEmpty()) {
            throw JudgingProblems.roundAbsent();
        }
        return edition;
    }

    Role hat(EditionFacts edition, Actor actor) {
        return organisers.mustOrganise(actor, edition);
    }

    Role hat(JudgingRound round, Actor actor) {
        return hat(edition(round.editionId(), actor), actor);
    }

    JudgingRound read(String roundId, Actor actor) {
        var round = rounds.byId(roundId).orElseThrow(JudgingProblems::roundAbsent);
        edition(round.editionId(), actor);
        return round;
    }

    /** Holds the round until the transaction ends. */
    JudgingRound alone(String roundId, Actor actor) {
        var round = rounds.alone(roundId).orElseThrow(JudgingProblems::roundAbsent);
        edition(round.editionId(), actor);
        return round;
    }
}
