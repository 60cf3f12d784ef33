package cn.qicheng.accreditation.web;

import io.micronaut.serde.annotation.Serdeable;

/** Whether the applicant vouches for what is filled in. */
@Serdeable
record PledgeBody(boolean pledged) {}
