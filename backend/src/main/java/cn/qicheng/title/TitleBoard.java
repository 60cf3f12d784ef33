package cn.qicheng.title;

import cn.qicheng.competition.EditionBoard;
import cn.qicheng.competition.EditionFacts;
import cn.qicheng.competition.Organisers;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.QuotaPool;
import cn.qicheng.title.domain.FounderTitle;
import cn.qicheng.title.domain.FounderTitle.Certificate;
import cn.qicheng.title.domain.FounderTitles;
import cn.qicheng.title.domain.QuotaLedger;
import cn.qicheng.title.domain.QuotaLedger.Written;
import cn.qicheng.title.domain.TitleMove;
import cn.qicheng.title.domain.TitleState;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Titles, certificates and the ledger of places as they are read. */
@Singleton
public class TitleBoard {

    private final FounderTitles titles;
    private final QuotaLedger ledger;
    private final EditionBoard editions;
    private final Organisers organisers;
    private final People people;
    private final PolicyBook policy;
    private final Clock clock;

    TitleBoard(
            FounderTitles titles,
            QuotaLedger ledger,
            EditionBoard editions,
            Organisers organisers,
            People people,
            PolicyBook policy,
            Clock clock) {
        this.titles = titles;
        this.ledger = ledger;
        this.editions = editions;
        this.organisers = organisers;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    /** Returns the titles of an edition for those who organise it, by rank. */
    public List<TitleView> ofEdition(String editionId, Actor actor) {
        var edition = editions.facts(editionId);
        var hat = organisers.hatOf(actor, edition).orElseThrow(TitleProblems::absent);
        return views(titles.ofEdition(editionId), Map.of(editionId, edition), hat != Role.DEPARTMENT);
    }

    public TitleView view(String titleId, Actor actor) {
        var title = titles.byId(titleId).orElseThrow(TitleProblems::absent);
        return ofEdition(title.origin().editionId(), actor).stream()
                .filter(view -> view.id().equals(titleId))
                .findFirst()
                .orElseThrow(TitleProblems::absent);
    }

    /** Returns the actor's own titles. */
    public List<TitleView> mine(Actor actor) {
        var own = titles.ofPerson(actor.personId());
        return views(
                own,
                editions.facts(
                        own.stream().map(title -> title.origin().editionId()).toList()),
                false);
    }

    /** Returns what a certificate's number stands for; no login. */
    public CertificateView certificate(String no) {
        var title =
                titles.byCertificate(no.strip().toUpperCase(Locale.ROOT)).orElseThrow(TitleProblems::certificateAbsent);
        return certificate(title, people.nameOf(title.holder().personId()));
    }

    private static CertificateView certificate(FounderTitle title, String name) {
        var certificate = Objects.requireNonNull(title.certificate());
        return new CertificateView(
                certificate.no(),
                title.tier().label(),
                title.holder().projectName(),
                title.holder().entityName(),
                Mask.name(name),
                certificate.grantedOn(),
                certificate.grantedBy(),
                certificate.documentNo(),
                title.state() == TitleState.AWARDED,
                title.state() == TitleState.REVOKED ? title.reason() : null,
                title.origin().resultHash());
    }

    /** Returns the roll of those who hold a title; no login. */
    public Page<CertificateView> roll(String tier, String district, int page, int size) {
        var found = titles.awarded(tier, district, page, size);
        var names = people.names(
                found.stream().map(title -> title.holder().personId()).toList());
        return new Page<>(
                found.stream()
                        .map(title -> certificate(
                                title, names.getOrDefault(title.holder().personId(), "")))
                        .toList(),
                titles.countAwarded(tier, district),
                page,
                size);
    }

    /** Returns all pools with their places; public, because a quota is. */
    public List<QuotaView> quotas() {
        var programme = policy.competition();
        var year = ChinaTime.today(clock).getYear();
        var all = new ArrayList<QuotaView>();
        for (var tier : FounderTier.values()) {
            programme.pools(tier).forEach(pool -> all.add(quota(pool, QuotaScope.of(programme, year))));
        }
        return all;
    }

    private QuotaView quota(QuotaPool pool, String scope) {
        var count = ledger.count(pool, scope);
        return new QuotaView(
                pool.tier().name(),
                pool.tier().label(),
                pool.by().name(),
                pool.key(),
                pool.name(),
                pool.quota(),
                count.extra(),
                count.reserved(),
                count.used(),
                count.open(),
                count.over(),
                pool.clause());
    }

    /** Returns the lines of a pool's ledger, latest first. */
    public List<QuotaMovementView> movements(FounderTier tier, String poolKey, int page, int size, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var lines = ledger.movements(tier.name(), poolKey, page, size);
        var names = people.names(lines.stream().map(Written::actorId).distinct().toList());
        return lines.stream()
                .map(line -> new QuotaMovementView(
                        line.kind().name(),
                        line.places(),
                        projectOf(line.titleId()),
                        line.reason(),
                        names.getOrDefault(line.actorId(), ""),
                        line.at()))
                .toList();
    }

    private @Nullable String projectOf(@Nullable String titleId) {
        return Optional.ofNullable(titleId)
                .flatMap(titles::byId)
                .map(title -> title.holder().projectName())
                .orElse(null);
    }

    private List<TitleView> views(Collection<FounderTitle> found, Map<String, EditionFacts> facts, boolean grants) {
        var names = people.names(
                found.stream().map(title -> title.holder().personId()).toList());
        return found.stream()
                .map(title -> view(
                        title,
                        Optional.ofNullable(facts.get(title.origin().editionId())),
                        names.getOrDefault(title.holder().personId(), ""),
                        grants))
                .toList();
    }

    private static TitleView view(FounderTitle title, Optional<EditionFacts> edition, String name, boolean grants) {
        var certificate = Optional.ofNullable(title.certificate());
        return new TitleView(
                title.id(),
                title.tier().name(),
                title.tier().label(),
                title.origin().editionId(),
                edition.map(EditionFacts::name).orElse(""),
                title.origin().rank(),
                title.origin().points(),
                title.holder().projectName(),
                title.holder().entityName(),
                name,
                title.state().name(),
                title.noticeId(),
                certificate.map(Certificate::no).orElse(null),
                certificate.map(Certificate::grantedOn).orElse(null),
                certificate.map(Certificate::grantedBy).orElse(null),
                title.reason(),
                grants ? Move.allowed(TitleMove.class, title.state(), Role.CITY_OFFICER) : List.of());
    }
}
