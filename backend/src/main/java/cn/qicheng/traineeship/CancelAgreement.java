package cn.qicheng.traineeship;

import cn.qicheng.content.Screening;

/** One side will not sign. The reason is read by the other. */
public record CancelAgreement(String agreementId, Screening reason) {}
