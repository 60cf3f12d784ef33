package cn.qicheng.judging.domain;

/** A judge's place on the panel of one project, and the sheet that belongs to it. */
public enum SeatState {
    OPEN,
    /** The sheet is signed and never changes. */
    SIGNED,
    /** The judge stepped back before signing. */
    RECUSED,
    /** The organiser let the judge go before signing. */
    RELIEVED,
    /** Signed, but a tie was found after; the sheet is kept and does not count. */
    STRUCK
}
