package cn.qicheng.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The act keeps the Idempotency-Key itself, in the row it writes: same key and same content get the first answer, other
 * content is refused. Nothing is kept of it beside that; in the opening minute two more writes per tap would be most of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ActsOnce {}
