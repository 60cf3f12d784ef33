package cn.qicheng.title;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.competition.AcceptedEntries;
import cn.qicheng.competition.CarriedEntries;
import cn.qicheng.competition.EditionBoard;
import cn.qicheng.competition.EditionFacts;
import cn.qicheng.competition.Organisers;
import cn.qicheng.identity.People;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.identity.Sealed;
import cn.qicheng.judging.SealedRound;
import cn.qicheng.judging.SealedRounds;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.title.domain.PackageFiles;
import cn.qicheng.title.domain.PackageSignature;
import cn.qicheng.title.domain.PackageSignature.Keys;
import cn.qicheng.title.domain.PromotionPackages;
import cn.qicheng.title.domain.PromotionPackages.Package;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries a sealed result up (六（一）): its projects enter the next level's contest without filling in anything again, and all
 * that proves the result goes along in one signed archive.
 */
@Singleton
@Transactional
public class PromotionDesk {

    private final SealedRounds results;
    private final AcceptedEntries entries;
    private final CarriedEntries carried;
    private final EditionBoard editions;
    private final Organisers organisers;
    private final PromotionPackages packages;
    private final PersonalData personalData;
    private final People people;
    private final ObjectMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    PromotionDesk(
            SealedRounds results,
            AcceptedEntries entries,
            CarriedEntries carried,
            EditionBoard editions,
            Organisers organisers,
            PromotionPackages packages,
            PersonalData personalData,
            People people,
            ObjectMapper json,
            AuditTrail audit,
            Clock clock) {
        this.results = results;
        this.entries = entries;
        this.carried = carried;
        this.editions = editions;
        this.organisers = organisers;
        this.packages = packages;
        this.personalData = personalData;
        this.people = people;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the package of a sealed round, and carries its selected projects into the edition above, if one is named. Without
     * one it is the archive that goes to the province. Returns its id.
     */
    public String carry(String roundId, @Nullable String toEditionId, Actor actor) {
        var sealed = results.byId(roundId).orElseThrow(TitleProblems::resultNotSealed);
        var edition = editions.facts(sealed.editionId());
        var hat = hatOf(edition, actor);
        if (sealed.selected().isEmpty()) {
            throw TitleProblems.nobodySelected();
        }
        if (toEditionId != null) {
            sealed.selected().forEach(selected -> carried.carry(selected.entryId(), toEditionId, actor));
        }
        var files = new LinkedHashMap<>(results.proof(roundId));
        files.put("entries.json", entriesOf(sealed));
        var manifest = PackageFiles.manifest(
                Map.of(
                        "edition", edition.no(),
                        "name", edition.name(),
                        "round", sealed.roundId(),
                        "result", sealed.fingerprint()),
                files);
        var signature = PackageSignature.sign(manifest, keys().privateKey());
        var archive = PackageFiles.zipped(files, manifest, signature);
        var made = new Package(
                Ulid.next(),
                roundId,
                toEditionId,
                manifest,
                signature,
                Digest.sha256(archive),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.personId());
        packages.add(made, archive);
        audit.noted(new SubjectRef("PROMOTION_PACKAGE", made.id()), "MAKE", actor, hat, "sha256 " + made.sha256());
        return made.id();
    }

    /** Returns the archive; that somebody took it is written down, because it holds what founders handed in. */
    public byte[] archive(String packageId, Actor actor) {
        var made = packages.byId(packageId).orElseThrow(TitleProblems::packageAbsent);
        var hat = hatOf(editionOf(made), actor);
        audit.noted(new SubjectRef("PROMOTION_PACKAGE", packageId), "DOWNLOAD", actor, hat, "");
        return packages.archive(packageId);
    }

    public List<PackageView> ofRound(String roundId, Actor actor) {
        var sealed = results.byId(roundId).orElseThrow(TitleProblems::resultNotSealed);
        hatOf(editions.facts(sealed.editionId()), actor);
        return packages.ofRound(roundId).stream()
                .map(made -> new PackageView(
                        made.id(),
                        made.roundId(),
                        made.toEditionId() == null
                                ? null
                                : editions.facts(made.toEditionId()).name(),
                        made.sha256(),
                        made.madeAt(),
                        people.nameOf(made.madeBy())))
                .toList();
    }

    /** Returns whether an archive with this fingerprint was made here; no login. */
    public PackageCheckView check(String sha256) {
        var made = packages.byFingerprint(sha256.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(TitleProblems::packageAbsent);
        var key = keys().publicKey();
        return new PackageCheckView(
                made.sha256(),
                made.madeAt(),
                PackageSignature.stands(made.manifest(), made.signature(), key),
                made.manifest(),
                key);
    }

    private EditionFacts editionOf(Package made) {
        return editions.facts(results.editionOf(made.roundId()));
    }

    private Role hatOf(EditionFacts edition, Actor actor) {
        return organisers.hatOf(actor, edition).orElseThrow(TitleProblems::absent);
    }

    private String entriesOf(SealedRound sealed) {
        try {
            var all = new LinkedHashMap<String, Object>();
            for (var selected : sealed.selected()) {
                var entry = entries.byId(selected.entryId()).orElseThrow(TitleProblems::absent);
                all.put(entry.entryNo(), entry.content());
            }
            return json.writeValueAsString(all);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Keys keys() {
        if (packages.keys().isEmpty()) {
            var fresh = PackageSignature.newKeys();
            packages.keepKeys(
                    new Keys(personalData.seal(fresh.privateKey()).text(), fresh.publicKey()), clock.instant());
        }
        var kept = packages.keys().orElseThrow();
        return new Keys(personalData.open(new Sealed(kept.privateKey())), kept.publicKey());
    }
}
