package cn.qicheng.stipend.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file to keep, never to be shown inside the page; its name may be Chinese (RFC 5987). */
final class Attachment {

    static MutableHttpResponse<byte[]> xlsx(String fileName, byte[] content) {
        return of(fileName, content, MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    static MutableHttpResponse<byte[]> csv(String fileName, byte[] content) {
        return of(fileName, content, MediaType.of("text/csv;charset=UTF-8"));
    }

    static MutableHttpResponse<byte[]> zip(String fileName, byte[] content) {
        return of(fileName, content, MediaType.of("application/zip"));
    }

    private static MutableHttpResponse<byte[]> of(String fileName, byte[] content, MediaType type) {
        var encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(content)
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded);
    }

    private Attachment() {}
}
