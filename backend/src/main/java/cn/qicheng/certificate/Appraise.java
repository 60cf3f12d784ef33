package cn.qicheng.certificate;

import cn.qicheng.content.Screening;

/** The base's word on a trainee whose term is over. */
public record Appraise(
        String agreementId, Grade attitude, Grade skill, Grade discipline, Grade overall, Screening words) {}
