package cn.qicheng.traineeship;

import cn.qicheng.content.Screening;

/** One side wants the traineeship to go on at another post of the same base. */
public record ProposePost(String agreementId, String positionId, Screening reason) {}
