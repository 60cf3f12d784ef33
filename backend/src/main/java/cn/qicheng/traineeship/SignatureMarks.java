package cn.qicheng.traineeship;

import cn.qicheng.identity.People;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.identity.Sealed;
import cn.qicheng.traineeship.SignatureRow.Way;
import cn.qicheng.traineeship.domain.SignatureMark;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens the sealed names under an agreement. */
@Singleton
class SignatureMarks {

    private final SignatureRows rows;
    private final People people;
    private final PersonalData personalData;

    SignatureMarks(SignatureRows rows, People people, PersonalData personalData) {
        this.rows = rows;
        this.people = people;
        this.personalData = personalData;
    }

    List<SignatureView> under(String agreementId) {
        var found = rows.findByAgreementIdIn(List.of(agreementId));
        var names = people.names(found.stream().map(SignatureRow::personId).collect(Collectors.toSet()));
        return found.stream()
                .sorted(Comparator.comparing(SignatureRow::signedAt))
                .map(row -> view(row, names.getOrDefault(row.personId(), "")))
                .toList();
    }

    private SignatureView view(SignatureRow row, String name) {
        var mark = Optional.ofNullable(row.markSealed()).map(locked -> personalData.open(new Sealed(locked)));
        return new SignatureView(
                row.party().name(),
                name,
                row.signedAt(),
                mark.filter(text -> row.way() == Way.DRAWN)
                        .map(text -> SignatureMark.Drawn.read(text).strokes())
                        .orElse(null),
                mark.filter(text -> row.way() == Way.TYPED).orElse(null));
    }
}
