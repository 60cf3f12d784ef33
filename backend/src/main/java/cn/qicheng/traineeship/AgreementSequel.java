package cn.qicheng.traineeship;

import cn.qicheng.registration.AdmissionSequel;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells a registration where the agreement stands that grew from it. */
@Singleton
class AgreementSequel implements AdmissionSequel {

    private final Agreements agreements;
    private final AgreementPages pages;

    AgreementSequel(Agreements agreements, AgreementPages pages) {
        this.agreements = agreements;
        this.pages = pages;
    }

    @Override
    public Optional<Standing> of(String registrationId) {
        return agreements.byRegistration(registrationId).map(pages::standing);
    }
}
