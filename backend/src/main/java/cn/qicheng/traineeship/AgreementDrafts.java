package cn.qicheng.traineeship;

import cn.qicheng.identity.People;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.position.Positions;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.traineeship.domain.AgreementText;
import cn.qicheng.traineeship.domain.AgreementText.Figures;
import cn.qicheng.traineeship.domain.AgreementText.Parties;
import jakarta.inject.Singleton;

/** Draws up the text of an agreement from the figures in force and the names of the day. */
@Singleton
class AgreementDrafts {

    private final TraineeBases bases;
    private final Positions positions;
    private final People people;
    private final PolicyBook policy;

    AgreementDrafts(TraineeBases bases, Positions positions, People people, PolicyBook policy) {
        this.bases = bases;
        this.positions = positions;
        this.people = people;
        this.policy = policy;
    }

    AgreementText drawnUp(OpenAgreement act) {
        var figures = policy.traineeship();
        var post = positions.view(act.positionId());
        var parties = new Parties(
                act.personId(),
                people.nameOf(act.personId()),
                act.baseId(),
                bases.view(act.baseId()).name(),
                post.title(),
                act.mentorPersonId(),
                people.nameOf(act.mentorPersonId()));
        var filled = new Figures(
                act.intentionOn(),
                figures.termMonths(),
                figures.stipendPerMonth(),
                new Money(post.livingAllowanceFen()),
                figures.version());
        return AgreementText.drawnUp(SerialNo.of("XY", act.intentionOn()), parties, filled, figures);
    }
}
