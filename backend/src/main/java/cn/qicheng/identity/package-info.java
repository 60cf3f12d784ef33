/** Who is asking: sign-in, sessions, roles with their scopes, and the personal data that identifies a person. */
@NullMarked
package cn.qicheng.identity;

import org.jspecify.annotations.NullMarked;
