package cn.qicheng.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;

/** One page of a list: {@code page} counts from 0, {@code size} is at most {@link #MAX_SIZE}. */
@Serdeable
public record Page<T>(List<T> items, long total, int page, int size) {

    public static final int MAX_SIZE = 100;

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), total, page, size);
    }
}
