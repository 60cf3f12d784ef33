package cn.qicheng.title.domain;

/** A title on its way. */
public enum TitleState {
    /** Selected by a sealed result; holds a place of the quota. */
    NOMINATED,
    ON_NOTICE,
    /** The notice is over and no objection holds it. */
    CLEARED,
    /** 创业达人: handed to the province, which decides. */
    REPORTED,
    AWARDED,
    /** Taken off before the award. */
    REMOVED,
    REVOKED
}
