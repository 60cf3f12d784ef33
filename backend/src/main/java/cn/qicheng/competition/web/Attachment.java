package cn.qicheng.competition.web;

import cn.qicheng.competition.EntryBoard.MaterialFile;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file to keep, never to be run or guessed at by a browser; its name may be Chinese (RFC 5987). */
final class Attachment {

    static HttpResponse<byte[]> xlsx(String fileName, byte[] content) {
        return of(fileName, content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    static HttpResponse<byte[]> of(MaterialFile file) {
        return of(file.material().fileName(), file.content(), file.material().mediaType());
    }

    private static HttpResponse<byte[]> of(String fileName, byte[] content, String type) {
        var encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(content)
                .contentType(MediaType.of(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox");
    }

    private Attachment() {}
}
