package cn.qicheng.wechatmock;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request as an endpoint wants to see it. */
record Call(String method, String path, Map<String, String> query, String body) {
    private static final int LARGEST_BODY = 1 << 20;

    static Call read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                parseQuery(exchange.getRequestURI().getRawQuery()),
                new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> parseQuery(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
                }
            }
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A broken escape is a wrong value, which the endpoint will refuse in its own words.
            return text;
        }
    }

    /** A query parameter, or the refusal that the platform has for its absence. */
    String required(String name, int errcodeWhenMissing) {
        return present(query.get(name)).orElseThrow(() -> Refusal.of(errcodeWhenMissing, name + " missing"));
    }

    Optional<String> optional(String name) {
        return present(query.get(name));
    }

    private static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    /** The fields of an HTML form. */
    Map<String, String> form() {
        return parseQuery(body);
    }

    JsonBody json() {
        if (body.isBlank()) {
            throw Refusal.of(44002, "empty post data");
        }
        try {
            JsonElement element = JsonParser.parseString(body);
            if (element.isJsonObject()) {
                return new JsonBody(element.getAsJsonObject());
            }
        } catch (JsonParseException e) {
            // Answered below, like any other text that is no JSON object.
        }
        throw Refusal.of(47001, "data format error");
    }

    /** A JSON object read leniently, as the platform does: a number will do where a string is meant. */
    record JsonBody(JsonObject object) {
        Optional<String> text(String name) {
            JsonElement value = object.get(name);
            return value != null && value.isJsonPrimitive() ? present(value.getAsString()) : Optional.empty();
        }

        String required(String name, int errcodeWhenMissing) {
            return text(name).orElseThrow(() -> Refusal.of(errcodeWhenMissing, name + " missing"));
        }

        boolean flag(String name) {
            return text(name).map(Boolean::parseBoolean).orElse(false);
        }

        int number(String name, int otherwise) {
            return text(name).map(JsonBody::parseInt).orElse(otherwise);
        }

        private static int parseInt(String text) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw Refusal.of(47001, "data format error");
            }
        }
    }
}
