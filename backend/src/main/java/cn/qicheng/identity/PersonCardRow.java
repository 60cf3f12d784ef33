package cn.qicheng.identity;

import org.jspecify.annotations.Nullable;

/** The columns of a person that a {@link PersonCard} is made of; two of them sealed. */
record PersonCardRow(
        String id,
        @Nullable String name,
        @Nullable String idNumber,
        @Nullable String phone,
        boolean phoneVerified) {}
