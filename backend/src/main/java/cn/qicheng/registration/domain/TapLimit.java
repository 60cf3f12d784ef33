package cn.qicheng.registration.domain;

/** Slows down a phone that taps like a machine. Sheds load and decides nothing: lost, everybody passes. */
public interface TapLimit {

    /** Lets the person on, or refuses with the time to wait. */
    void admit(String personId);
}
