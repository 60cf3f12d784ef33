package cn.qicheng.identity;

import cn.qicheng.kernel.Role;

/** Gives or takes a role; {@code scope} is a base's id, a district's code, or {@code *} for the whole city. */
public record GiveRole(String personId, Role role, String scope) {}
