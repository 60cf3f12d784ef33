package cn.qicheng.wechatmock;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The templates of the mini-program, and the public library they come from; both begin as {@code templates.json} says. */
final class Templates {
    static final int ONE_TIME = 2;
    static final int LONG_TERM = 3;
    static final int MOST = 25;

    private static final Pattern FIELD = Pattern.compile("\\{\\{([A-Za-z_]+\\d*)\\.DATA}}");

    private final Map<String, Template> ours = new LinkedHashMap<>();
    private final Map<String, PublicTemplate> library = new LinkedHashMap<>();

    Templates() {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Templates.class.getResourceAsStream("templates.json")),
                StandardCharsets.UTF_8)) {
            JsonObject all = JsonParser.parseReader(in).getAsJsonObject();
            all.getAsJsonArray("library").forEach(element -> {
                PublicTemplate one = PublicTemplate.read(element.getAsJsonObject());
                library.put(one.tid(), one);
            });
            all.getAsJsonArray("ours").forEach(element -> put(Template.read(element.getAsJsonObject())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void put(Template template) {
        ours.put(template.id(), template);
    }

    synchronized List<Template> ours() {
        return List.copyOf(ours.values());
    }

    synchronized Template require(String id) {
        return Optional.ofNullable(ours.get(id)).orElseThrow(() -> Refusal.of(40037, "invalid template_id"));
    }

    synchronized void drop(String id) {
        require(id);
        ours.remove(id);
    }

    List<PublicTemplate> library() {
        return List.copyOf(library.values());
    }

    PublicTemplate requirePublic(String tid) {
        return Optional.ofNullable(library.get(tid)).orElseThrow(() -> Refusal.of(200014, "invalid tid"));
    }

    /** Numbers the fields by their type, as the platform does: thing1, time2, thing3. */
    synchronized String adopt(String tid, List<Integer> kids, String purpose) {
        PublicTemplate from = requirePublic(tid);
        if (ours.size() >= MOST) {
            throw Refusal.of(200012, "too many private templates");
        }
        if (kids.size() < 2 || kids.size() > 5) {
            throw Refusal.of(200020, "keyword list empty or too long");
        }
        if (purpose.isEmpty() || purpose.codePointCount(0, purpose.length()) > 15) {
            throw Refusal.of(200021, "sceneDesc invalid");
        }
        StringBuilder content = new StringBuilder();
        StringBuilder example = new StringBuilder();
        for (int kid : kids) {
            Keyword keyword = from.keywords().stream()
                    .filter(one -> one.kid() == kid)
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(200020, "invalid keyword id"));
            content.append(keyword.name())
                    .append(":{{")
                    .append(keyword.rule())
                    .append(kid)
                    .append(".DATA}}\n");
            example.append(keyword.name()).append(':').append(keyword.example()).append('\n');
        }
        String id = RandomText.ofLength(43);
        put(new Template(id, from.title(), content.toString(), example.toString(), from.type()));
        return id;
    }

    record Template(String id, String title, String content, String example, int type) {
        static Template read(JsonObject json) {
            return new Template(
                    json.get("id").getAsString(),
                    json.get("title").getAsString(),
                    json.get("content").getAsString(),
                    json.has("example") ? json.get("example").getAsString() : "",
                    json.has("type") ? json.get("type").getAsInt() : ONE_TIME);
        }

        boolean longTerm() {
            return type == LONG_TERM;
        }

        List<String> fields() {
            return FIELD.matcher(content).results().map(found -> found.group(1)).toList();
        }

        JsonObject json() {
            JsonObject json = new JsonObject();
            json.addProperty("priTmplId", id);
            json.addProperty("title", title);
            json.addProperty("content", content);
            json.addProperty("example", example);
            json.addProperty("type", type);
            return json;
        }
    }

    record PublicTemplate(String tid, String title, int type, int categoryId, List<Keyword> keywords) {
        static PublicTemplate read(JsonObject json) {
            List<Keyword> keywords = new ArrayList<>();
            JsonArray given = json.getAsJsonArray("keywords");
            for (int i = 0; i < given.size(); i++) {
                JsonObject one = given.get(i).getAsJsonObject();
                keywords.add(new Keyword(
                        i + 1,
                        one.get("name").getAsString(),
                        one.get("example").getAsString(),
                        one.get("rule").getAsString()));
            }
            return new PublicTemplate(
                    json.get("tid").getAsString(),
                    json.get("title").getAsString(),
                    json.get("type").getAsInt(),
                    json.get("categoryId").getAsInt(),
                    keywords);
        }
    }

    record Keyword(int kid, String name, String example, String rule) {}
}
