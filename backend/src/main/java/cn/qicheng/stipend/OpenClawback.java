package cn.qicheng.stipend;

import cn.qicheng.stipend.domain.Clawback.Debtor;
import cn.qicheng.stipend.domain.ClawbackGround;

/** Demands one trainee's month back. */
public record OpenClawback(String lineId, Debtor debtor, ClawbackGround ground, String reason) {}
