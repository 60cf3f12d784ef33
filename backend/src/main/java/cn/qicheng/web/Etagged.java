package cn.qicheng.web;

import cn.qicheng.kernel.Digest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * Answers a hot list with an ETag, and with 304 when the phone has it already.
 *
 * <p>The tag covers what a person would see change, which the caller names; a mere "as of" time does not change it. The
 * phone must ask again each time: lists carry the reader's own registration, so nothing in between may keep them.
 */
@Singleton
public class Etagged {

    private final ObjectMapper json;

    Etagged(ObjectMapper json) {
        this.json = json;
    }

    public HttpResponse<?> answer(HttpRequest<?> request, Object body, Object... told) {
        var tag = "\"" + tagOf(told) + "\"";
        if (request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).contains(tag)) {
            return HttpResponse.notModified()
                    .header(HttpHeaders.ETAG, tag)
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        return HttpResponse.ok(body)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    /** A list as bytes, made once and sent to many. */
    public record Written(byte[] plain, byte[] gzip, String tag) {}

    /** Writes a list and its tag, as {@link #answer} would. */
    public Written write(Object body, Object... told) {
        try {
            var plain = json.writeValueAsBytes(body);
            var zipped = new ByteArrayOutputStream(plain.length / 4 + 64);
            try (var gzip = new GZIPOutputStream(zipped)) {
                gzip.write(plain);
            }
            return new Written(plain, zipped.toByteArray(), "\"" + tagOf(told) + "\"");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String tagOf(Object... told) {
        var seen = new ByteArrayOutputStream();
        try {
            for (var part : told) {
                seen.writeBytes(json.writeValueAsBytes(part));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return Digest.sha256(seen.toByteArray()).substring(0, 32);
    }
}
