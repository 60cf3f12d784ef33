package cn.qicheng.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * How long a browser keeps the mini-program that is served at {@code /} from {@code QICHENG_H5_DIR}.
 *
 * <p>Files below {@code /assets} carry the hash of their content in their name and are kept for ever; everything else,
 * above all the page that names them, is asked for anew, so that a new version is there at once.
 */
@ServerFilter("/**")
@Requires(property = "qicheng.h5.dir", pattern = ".+")
class H5Caching {

    @ResponseFilter
    void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var path = request.getPath();
        if (path.startsWith("/api/")) {
            return;
        }
        var hashed = path.startsWith("/assets/") && response.code() == 200;
        response.header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-store");
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Content-Security-Policy", "frame-ancestors 'self'");
    }
}
