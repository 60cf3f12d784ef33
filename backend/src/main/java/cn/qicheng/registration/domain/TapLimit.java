package cn.qicheng.registration.domain;

/** Slows down a phone, or a network, that taps like a machine. Sheds load and decides nothing: lost, everybody passes. */
public interface TapLimit {

    /** Lets the person on, or refuses with the time to wait. */
    void admit(String personId);

    /** The same for a network address, behind which a whole school may stand. */
    void admitFrom(String address);
}
