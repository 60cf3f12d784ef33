package cn.qicheng.traineeship;

import cn.qicheng.content.ContentBoard;
import cn.qicheng.identity.People;
import cn.qicheng.position.Positions;
import cn.qicheng.traineeship.SignatureRow.Party;
import cn.qicheng.traineeship.domain.Agreement;
import cn.qicheng.traineeship.domain.AgreementText;
import cn.qicheng.traineeship.domain.PostChangeState;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the four tables of an agreement together, one query each whatever the number of agreements. */
@Singleton
class Agreements {

    private final AgreementRows rows;
    private final AgreementTextRows texts;
    private final SignatureRows signatures;
    private final InsuranceRows insurances;
    private final ContentBoard content;
    private final People people;
    private final PostChangeRows changes;
    private final Positions positions;
    private final ObjectMapper json;

    Agreements(
            AgreementRows rows,
            AgreementTextRows texts,
            SignatureRows signatures,
            InsuranceRows insurances,
            ContentBoard content,
            People people,
            PostChangeRows changes,
            Positions positions,
            ObjectMapper json) {
        this.rows = rows;
        this.texts = texts;
        this.signatures = signatures;
        this.insurances = insurances;
        this.content = content;
        this.people = people;
        this.changes = changes;
        this.positions = positions;
        this.json = json;
    }

    void add(Agreement agreement, AgreementText text) {
        rows.save(AgreementRow.of(agreement));
        texts.save(new AgreementTextRow(agreement.id(), text.canonical(), text.hash(), agreement.since()));
    }

    /** Stores what a move made of an agreement. */
    Agreement store(Agreement agreement) {
        return rows.update(AgreementRow.of(agreement)).agreement();
    }

    Agreement find(String id) {
        return rows.findById(id).map(AgreementRow::agreement).orElseThrow(TraineeshipProblems::absent);
    }

    Optional<AgreementFile> byId(String id) {
        return rows.findById(id).map(row -> whole(List.of(row)).getFirst());
    }

    Optional<AgreementFile> byRegistration(String registrationId) {
        return rows.findByRegistrationId(registrationId)
                .map(row -> whole(List.of(row)).getFirst());
    }

    List<AgreementFile> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : whole(rows.findByIdIn(ids));
    }

    List<AgreementFile> whole(List<AgreementRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(AgreementRow::id).toList();
        var contents = texts.findByAgreementIdIn(ids).stream()
                .collect(Collectors.toMap(AgreementTextRow::agreementId, row -> read(row.content())));
        var signed = signatures.findByAgreementIdIn(ids);
        var insured = insurances.findByAgreementIdIn(ids).stream()
                .collect(Collectors.toMap(InsuranceRow::agreementId, Function.identity()));
        var heldBack = heldBack(found);
        var mentors = mentorNames(found, contents);
        var titles = changedTitles(ids);
        return found.stream()
                .map(row -> new AgreementFile(
                        row.agreement(),
                        Optional.ofNullable(contents.get(row.id())).orElseThrow(),
                        mentors.getOrDefault(row.mentorPersonId(), ""),
                        Optional.ofNullable(titles.get(row.id()))
                                .orElseGet(() -> Optional.ofNullable(contents.get(row.id()))
                                        .orElseThrow()
                                        .positionTitle()),
                        signedAt(signed, row.id(), Party.TRAINEE),
                        signedAt(signed, row.id(), Party.BASE),
                        Optional.ofNullable(insured.get(row.id())).map(InsuranceRow::insurance),
                        Optional.ofNullable(row.cancelReason())
                                .map(reason -> heldBack.contains(row.id()) ? withoutWords(reason) : reason)))
                .toList();
    }

    /** By agreement, for those whose post was changed since the text was signed. */
    private Map<String, String> changedTitles(List<String> ids) {
        var changed = changes.findByAgreementIdInAndState(ids, PostChangeState.AGREED).stream()
                .map(PostChangeRow::agreementId)
                .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return Map.of();
        }
        var now = rows.findByIdIn(changed);
        var posts = positions.views(now.stream().map(AgreementRow::positionId).collect(Collectors.toSet()));
        return now.stream()
                .filter(row -> posts.containsKey(row.positionId()))
                .collect(Collectors.toMap(
                        AgreementRow::id,
                        row -> Optional.ofNullable(posts.get(row.positionId()))
                                .orElseThrow()
                                .title()));
    }

    /** As in the text, which is frozen; of those who came later, as they are called now. */
    private Map<String, String> mentorNames(List<AgreementRow> found, Map<String, StoredText> texts) {
        var names = new HashMap<String, String>();
        texts.values().forEach(text -> names.put(text.mentorPersonId(), text.mentorName()));
        var later = found.stream()
                .map(AgreementRow::mentorPersonId)
                .filter(mentor -> !names.containsKey(mentor))
                .collect(Collectors.toSet());
        if (!later.isEmpty()) {
            names.putAll(people.names(later));
        }
        return names;
    }

    /** Who said no stays; what they said is held back. */
    private static String withoutWords(String reason) {
        return reason.substring(0, reason.indexOf('：') + 1) + ContentBoard.IN_ITS_PLACE;
    }

    private Set<String> heldBack(List<AgreementRow> found) {
        return content.heldBack(
                TraineeshipDesk.SUBJECT,
                TraineeshipDesk.CANCEL_REASON,
                found.stream()
                        .filter(row -> row.cancelReason() != null)
                        .map(AgreementRow::id)
                        .toList());
    }

    private static Optional<Instant> signedAt(List<SignatureRow> signed, String agreementId, Party party) {
        return signed.stream()
                .filter(signature -> signature.agreementId().equals(agreementId) && signature.party() == party)
                .map(SignatureRow::signedAt)
                .findFirst();
    }

    private StoredText read(String content) {
        try {
            return json.readValue(content, StoredText.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a stored agreement text cannot be read", unreadable);
        }
    }
}
