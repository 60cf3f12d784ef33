package cn.qicheng.accreditation.domain;

import java.time.LocalDate;

/**
 * The last days for a batch, counted backwards through the offices' clocks.
 *
 * @param provisional if any working day counted lies in a year whose days off are not published yet
 */
public record CutOff(
        Batch batch,
        LocalDate submitBy,
        LocalDate materialPassedBy,
        LocalDate sitePassedBy,
        LocalDate readyBy,
        boolean provisional) {}
