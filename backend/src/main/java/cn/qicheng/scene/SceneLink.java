package cn.qicheng.scene;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A link to the same page as the code, for SMS and web pages. */
@Serdeable
public record SceneLink(String url, Instant until) {}
