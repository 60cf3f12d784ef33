package cn.qicheng.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person needs to know when everything runs: where to click, as whom, and how to stop. */
final class Welcome {
    private final Settings settings;
    private final Backend backend;
    private final Map<String, String> environment;

    Welcome(Settings settings, Backend backend, Map<String, String> environment) {
        this.settings = settings;
        this.backend = backend;
        this.environment = environment;
    }

    void print(Progress progress) {
        String url = "http://localhost:" + settings.port() + "/";
        progress.plain("");
        progress.plain("  启程已就绪 Qicheng is ready:  " + url);
        List<String> accounts = accounts();
        if (!accounts.isEmpty()) {
            progress.plain("");
            progress.plain("  演示账号 Demo accounts:");
            accounts.forEach(account -> progress.plain("    " + account));
        }
        progress.plain("");
        progress.plain("  演示步骤 Walkthrough:  docs/demo/walkthrough.md");
        String wechat = environment.get("WECHAT_API_HOST");
        if (wechat != null) {
            progress.plain("  模拟微信 Mock WeChat:  " + wechat + "/");
        }
        progress.plain("  数据目录 Data:         " + settings.dataDir());
        progress.plain("  停止 Stop:             Ctrl-C");
        progress.plain("");
    }

    /** From the backend, which made them: a list kept here would soon be another one. */
    private List<String> accounts() {
        return backend.get("/api/v1/demo/accounts")
                .filter(response -> response.statusCode() == 200)
                .flatMap(response -> Backend.parse(response.body()))
                .filter(JsonElement::isJsonArray)
                .map(all -> {
                    List<String> lines = new ArrayList<>();
                    for (JsonElement account : all.getAsJsonArray()) {
                        if (account.isJsonObject()) {
                            lines.add(line(account.getAsJsonObject()));
                        }
                    }
                    return lines;
                })
                .orElse(List.of());
    }

    private static String line(JsonObject account) {
        return "%-24s %s  %s  %s"
                .formatted(
                        text(account, "account"),
                        text(account, "name"),
                        text(account, "roleName"),
                        text(account, "note"))
                .stripTrailing();
    }

    private static String text(JsonObject account, String field) {
        JsonElement value = account.get(field);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
