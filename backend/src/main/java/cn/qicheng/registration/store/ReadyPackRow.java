package cn.qicheng.registration.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;

@Introspected
record ReadyPackRow(
        String windowId,
        String personId,
        boolean ready,
        String findings,
        LocalDate judgedFor,
        String ruleVersion,
        Instant judgedAt) {}
