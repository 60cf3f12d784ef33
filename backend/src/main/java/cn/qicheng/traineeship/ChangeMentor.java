package cn.qicheng.traineeship;

import cn.qicheng.content.Screening;

/** A trainee gets another mentor of the same base from now on. */
public record ChangeMentor(String agreementId, String mentorPersonId, Screening reason) {}
