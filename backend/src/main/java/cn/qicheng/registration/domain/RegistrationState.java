package cn.qicheng.registration.domain;

/** HELD: the place is taken, eligibility is under review. CONFIRMED: eligible, the base chooses. */
public enum RegistrationState {
    HELD,
    CONFIRMED,
    ADMITTED,
    RELEASED
}
