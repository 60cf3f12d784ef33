package cn.qicheng.identity;

import java.time.LocalDate;
import java.util.Optional;

/** What other modules may know of a person. The whole ID number and phone never leave identity. */
public record PersonCard(
        String personId,
        Optional<String> name,
        Optional<String> idNumberMasked,
        Optional<String> phoneMasked,
        boolean phoneVerified,
        Optional<LocalDate> birthday) {

    /** Name and ID number were given and stand. */
    public boolean realNameBound() {
        return idNumberMasked.isPresent();
    }
}
