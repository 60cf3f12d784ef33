package cn.qicheng;

import cn.qicheng.kernel.Ulid;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A phone as the tests hold it: paths below {@code /api/v1} (or from the root with a leading {@code /api}), a token if
 * somebody is signed in, and a fresh {@code Idempotency-Key} with every write unless the test gives one.
 *
 * <p>Bodies are Maps, Lists, Strings and numbers; an answer's fields are read by path: {@code answer.text("items.0.id")}.
 */
public final class ApiClient {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Gson JSON = new GsonBuilder().serializeNulls().create();

    private final URI server;
    private final String token;
    private final String personId;
    private final Map<String, String> headers;

    private ApiClient(URI server, String token, String personId, Map<String, String> headers) {
        this.server = server;
        this.token = token;
        this.personId = personId;
        this.headers = headers;
    }

    /** Nobody is signed in. */
    public static ApiClient anonymous(URI server) {
        return new ApiClient(server, "", "", Map.of());
    }

    public ApiClient signedIn(String asPersonId, String withToken) {
        return new ApiClient(server, withToken, asPersonId, headers);
    }

    /** Sends one more header with every request, e.g. an {@code Idempotency-Key} of the test's own. */
    public ApiClient with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiClient(server, token, personId, more);
    }

    /** Who is signed in here; empty if nobody. */
    public String personId() {
        return personId;
    }

    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Optional.empty());
    }

    /** A path outside the API, e.g. {@code /health}. */
    public Answer getFromRoot(String path) {
        return send("GET", server.resolve(path), BodyPublishers.noBody(), Optional.empty());
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), Optional.empty());
    }

    public Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    /** Any method with a JSON body. */
    public Answer json(String method, String path, Object body) {
        var text = body instanceof String ready ? ready : JSON.toJson(body);
        return send(method, path, BodyPublishers.ofString(text), Optional.of("application/json"));
    }

    /** Uploads one file as the form field {@code file}. */
    public Answer upload(String path, String fileName, byte[] content) {
        var boundary = "----" + Ulid.next();
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, fileName);
        var tail = "\r\n--%s--\r\n".formatted(boundary);
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                Optional.of("multipart/form-data; boundary=" + boundary));
    }

    private Answer send(String method, String path, BodyPublisher body, Optional<String> contentType) {
        var address = server.resolve(path.startsWith("/api/") ? path : "/api/v1" + path);
        return send(method, address, body, contentType);
    }

    private Answer send(String method, URI address, BodyPublisher body, Optional<String> contentType) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).method(method, body);
        contentType.ifPresent(type -> request.header("Content-Type", type));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
            if (!method.equals("GET") && !headers.containsKey("Idempotency-Key")) {
                request.header("Idempotency-Key", Ulid.next());
            }
        }
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + address, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    public static final class Answer {

        private final HttpResponse<byte[]> response;

        private Answer(HttpResponse<byte[]> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return response.body();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The problem's code, e.g. {@code IDN-101}; empty for an answer that is no problem. */
        public String code() {
            return has("code") ? text("code") : "";
        }

        public JsonElement json() {
            return JsonParser.parseString(body());
        }

        /** Follows names and list positions: {@code items.0.id}. What is not there is {@link JsonNull}. */
        public JsonElement at(String path) {
            var here = json();
            for (var step : path.split("\\.")) {
                if (here.isJsonArray()) {
                    var list = here.getAsJsonArray();
                    var position = Integer.parseInt(step);
                    here = position < list.size() ? list.get(position) : JsonNull.INSTANCE;
                } else if (here.isJsonObject() && here.getAsJsonObject().has(step)) {
                    here = here.getAsJsonObject().get(step);
                } else {
                    return JsonNull.INSTANCE;
                }
            }
            return here;
        }

        public boolean has(String path) {
            return !body().isEmpty() && !at(path).isJsonNull();
        }

        public String text(String path) {
            return at(path).getAsString();
        }

        public long number(String path) {
            return at(path).getAsLong();
        }

        public int size(String path) {
            return at(path).getAsJsonArray().size();
        }

        @Override
        public String toString() {
            return status() + " " + body();
        }
    }
}
