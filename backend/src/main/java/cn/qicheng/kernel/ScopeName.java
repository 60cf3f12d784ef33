package cn.qicheng.kernel;

import java.util.Optional;

/** Says what the scope of a role is called, e.g. the name of a base. Each module answers for the scopes it keeps. */
public interface ScopeName {

    /** Empty if the scope is none of this module's. */
    Optional<String> nameOf(Role role, String scope);
}
