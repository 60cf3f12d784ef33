package cn.qicheng.title;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.competition.EditionBoard;
import cn.qicheng.competition.EditionDesk;
import cn.qicheng.competition.EditionFacts;
import cn.qicheng.competition.EditionPhase;
import cn.qicheng.competition.Organisers;
import cn.qicheng.identity.People;
import cn.qicheng.judging.SealedRound;
import cn.qicheng.judging.SealedRounds;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.notice.NoticeDesk;
import cn.qicheng.notice.NoticeLine;
import cn.qicheng.notice.OpenNotice;
import cn.qicheng.policy.CompetitionPoint;
import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.QuotaPool;
import cn.qicheng.title.domain.FounderTitle;
import cn.qicheng.title.domain.FounderTitle.Certificate;
import cn.qicheng.title.domain.FounderTitle.Holder;
import cn.qicheng.title.domain.FounderTitle.Origin;
import cn.qicheng.title.domain.FounderTitles;
import cn.qicheng.title.domain.TitleMove;
import cn.qicheng.title.domain.TitleState;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Where a sealed result becomes titles: nominated, published, granted or reported up, taken off, revoked. */
@Singleton
@Transactional
public class TitleDesk {

    private static final String NOTHING = "";

    private final FounderTitles titles;
    private final TitleLedger ledger;
    private final SealedRounds results;
    private final EditionBoard editions;
    private final EditionDesk editionDesk;
    private final Organisers organisers;
    private final NoticeDesk notices;
    private final People people;
    private final PolicyBook policy;
    private final MessageDesk messages;
    private final AuditTrail audit;
    private final Clock clock;

    TitleDesk(
            FounderTitles titles,
            TitleLedger ledger,
            SealedRounds results,
            EditionBoard editions,
            EditionDesk editionDesk,
            Organisers organisers,
            NoticeDesk notices,
            People people,
            PolicyBook policy,
            MessageDesk messages,
            AuditTrail audit,
            Clock clock) {
        this.titles = titles;
        this.ledger = ledger;
        this.results = results;
        this.editions = editions;
        this.editionDesk = editionDesk;
        this.organisers = organisers;
        this.notices = notices;
        this.people = people;
        this.policy = policy;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    static SubjectRef self(String titleId) {
        return new SubjectRef("FOUNDER_TITLE", titleId);
    }

    /** Nominates everybody a last round selected and reserves their places, all or none. */
    public void nominate(String roundId, Actor actor) {
        var sealed = results.alone(roundId).orElseThrow(TitleProblems::resultNotSealed);
        var edition = editions.facts(sealed.editionId());
        var hat = hatOf(edition, actor);
        if (titles.ofRound(roundId).stream().anyMatch(FounderTitle::stands)) {
            throw TitleProblems.nominatedAlready();
        }
        if (sealed.selected().isEmpty()) {
            throw TitleProblems.nobodySelected();
        }
        var nominated = sealed.selected().stream()
                .map(selected -> nominated(sealed, edition, selected))
                .toList();
        ledger.reserve(nominated, actor);
        for (var title : nominated) {
            if (titles.stands(title.tier(), title.holder().entityKey())) {
                throw TitleProblems.titleHeld(title.holder().projectName(), policy.clause(CompetitionPoint.TITLES));
            }
        }
        titles.add(nominated);
        audit.began(
                nominated.stream().map(title -> self(title.id())).toList(),
                "NOMINATE",
                actor,
                hat,
                "结果 sha256 " + sealed.fingerprint());
    }

    private FounderTitle nominated(SealedRound sealed, EditionFacts edition, SealedRound.Selected selected) {
        var programme = policy.competition();
        return new FounderTitle(
                Ulid.next(),
                edition.tier(),
                new Origin(
                        edition.id(),
                        sealed.roundId(),
                        sealed.fingerprint(),
                        selected.entryId(),
                        selected.rank(),
                        selected.points()),
                new Holder(
                        selected.personId(),
                        selected.entityKey(),
                        selected.projectName(),
                        selected.entityName(),
                        selected.districtCode()),
                programme
                        .poolOf(edition.tier(), edition.series(), selected.districtCode())
                        .map(QuotaPool::key)
                        .orElse(null),
                QuotaScope.of(programme, edition.year()),
                TitleState.NOMINATED,
                null,
                null,
                null,
                0);
    }

    /** Puts all that is nominated of an edition on public notice; an objection later holds its own line and no other. */
    public String publish(String editionId, Actor actor) {
        var edition = editions.facts(editionId);
        actor.mustHold(Role.CITY_OFFICER);
        var ready = in(editionId, TitleState.NOMINATED);
        if (ready.isEmpty()) {
            throw TitleProblems.nothingToDo("公示");
        }
        var names = people.names(
                ready.stream().map(title -> title.holder().personId()).toList());
        var notice = notices.open(
                new OpenNotice(
                        "%s拟授名单（%s）".formatted(edition.tier().label(), edition.name()),
                        ready.stream().map(title -> self(title.id())).toList(),
                        ready.stream()
                                .map(title -> new NoticeLine(
                                        lineName(title),
                                        List.of(Mask.name(names.getOrDefault(
                                                title.holder().personId(), NOTHING))),
                                        1,
                                        0))
                                .toList(),
                        edition.tier().label(),
                        policy.clause(CompetitionPoint.NOTICE),
                        policy.competition().noticeWorkingDays()),
                actor);
        ready.forEach(title -> {
            titles.moved(title.published(notice));
            audit.moved(self(title.id()), TitleMove.PUBLISH, title.state(), actor, Role.CITY_OFFICER, NOTHING);
        });
        return notice;
    }

    private static String lineName(FounderTitle title) {
        var entity = title.holder().entityName();
        return entity.isEmpty() ? title.holder().projectName() : title.holder().projectName() + "（" + entity + "）";
    }

    /** Takes somebody off before the award; the place is free again. */
    public void remove(String titleId, String reason, Actor actor) {
        var title = titles.byId(titleId).orElseThrow(TitleProblems::absent);
        var hat = hatOf(editions.facts(title.origin().editionId()), actor);
        titles.moved(title.moved(TitleMove.REMOVE, reason.strip()));
        ledger.release(title, reason.strip(), actor);
        audit.moved(self(titleId), TitleMove.REMOVE, title.state(), actor, hat, reason.strip());
    }

    /** Grants what is clear: a district 新锐创客 in its own name, the city 创业新秀 in its. Places become used. */
    public void grant(String editionId, String documentNo, Actor actor) {
        var edition = editions.facts(editionId);
        var hat = mustGrant(edition, actor);
        var clear = in(editionId, TitleState.CLEARED);
        if (clear.isEmpty() || edition.level() == ContestLevel.PROVINCE) {
            throw TitleProblems.nothingToDo("授予");
        }
        clear.forEach(title -> award(title, TitleMove.GRANT, edition, documentNo.strip(), actor, hat));
        concludeIfDone(edition, actor);
    }

    /** 创业达人: hands what is clear to the province. */
    public void reportUp(String editionId, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var edition = editions.facts(editionId);
        var clear = in(editionId, TitleState.CLEARED);
        if (clear.isEmpty() || edition.level() != ContestLevel.PROVINCE) {
            throw TitleProblems.nothingToDo("上报");
        }
        clear.forEach(title -> {
            titles.moved(title.moved(TitleMove.REPORT_UP));
            audit.moved(self(title.id()), TitleMove.REPORT_UP, title.state(), actor, Role.CITY_OFFICER, NOTHING);
        });
    }

    /** 创业达人: records that the province granted it, with the number of its document. */
    public void recordGrant(String titleId, String documentNo, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var title = titles.byId(titleId).orElseThrow(TitleProblems::absent);
        if (documentNo.isBlank()) {
            throw TitleProblems.documentMissing();
        }
        var edition = editions.facts(title.origin().editionId());
        award(title, TitleMove.RECORD_GRANT, edition, documentNo.strip(), actor, Role.CITY_OFFICER);
        concludeIfDone(edition, actor);
    }

    /** Takes a granted title back, e.g. because an objection was upheld after the award; the place is free again. */
    public void revoke(String titleId, String reason, Actor actor) {
        var title = titles.byId(titleId).orElseThrow(TitleProblems::absent);
        var hat = mustGrant(editions.facts(title.origin().editionId()), actor);
        titles.moved(title.moved(TitleMove.REVOKE, reason.strip()));
        ledger.giveBack(title, reason.strip(), actor);
        audit.moved(self(titleId), TitleMove.REVOKE, title.state(), actor, hat, reason.strip());
    }

    private void award(
            FounderTitle title, TitleMove move, EditionFacts edition, String documentNo, Actor actor, Role hat) {
        var today = ChinaTime.today(clock);
        var certificate = new Certificate(
                SerialNo.of("QC", today),
                today,
                policy.competition().title(edition.tier()).awardedBy(),
                documentNo);
        titles.moved(title.granted(move, certificate));
        ledger.use(title, actor);
        audit.moved(self(title.id()), move, title.state(), actor, hat, certificate.no());
        messages.tell(Message.to(title.holder().personId(), MessageKind.COMPETITION_RESULT, title.id() + "." + move)
                .saying("what", edition.name())
                .saying("result", "授予称号")
                .saying("when", today)
                .saying("note", "%s，证书编号 %s".formatted(edition.tier().label(), certificate.no()))
                .opening("pages/title-certificate?no=" + certificate.no())
                .inDistrict(title.holder().districtCode()));
    }

    private void concludeIfDone(EditionFacts edition, Actor actor) {
        var done = titles.ofEdition(edition.id()).stream()
                .allMatch(title -> title.state() == TitleState.AWARDED || !title.stands());
        if (done && edition.phase() == EditionPhase.RESULTS_OUT) {
            editionDesk.conclude(edition.id(), actor);
        }
    }

    private List<FounderTitle> in(String editionId, TitleState state) {
        return titles.ofEdition(editionId).stream()
                .filter(title -> title.state() == state)
                .toList();
    }

    private Role hatOf(EditionFacts edition, Actor actor) {
        return organisers.hatOf(actor, edition).orElseThrow(TitleProblems::absent);
    }

    /** A department selects for the city, but only the bodies of 五（三） grant. */
    private Role mustGrant(EditionFacts edition, Actor actor) {
        var hat = hatOf(edition, actor);
        if (hat == Role.DEPARTMENT) {
            actor.mustHold(Role.CITY_OFFICER);
        }
        return hat;
    }
}
