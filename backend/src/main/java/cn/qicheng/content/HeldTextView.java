package cn.qicheng.content;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A text for an officer to look at: whose, where it stands, what WeChat said. */
@Serdeable
public record HeldTextView(String id, String where, String authorName, String words, String doubt, Instant madeAt) {}
