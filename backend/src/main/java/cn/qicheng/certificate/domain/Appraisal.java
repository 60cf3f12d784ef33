package cn.qicheng.certificate.domain;

import cn.qicheng.certificate.Grade;
import java.time.Instant;

/** What the mentor, or somebody who acts for the base, says of the trainee at the end. */
public record Appraisal(
        Grade attitude, Grade skill, Grade discipline, Grade overall, String words, String byPersonId, Instant at) {}
