package cn.qicheng.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** One page of a window's posts, with the time of its counts. */
@Serdeable
public record WindowPostPage(List<WindowPostView> items, long total, int page, int size, Instant asOf) {}
