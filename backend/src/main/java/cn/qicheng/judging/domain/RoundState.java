package cn.qicheng.judging.domain;

/** A round of judging. Its terms can be changed in DRAFT alone. */
public enum RoundState {
    DRAFT,
    DECLARED,
    SCORING,
    SEALED
}
