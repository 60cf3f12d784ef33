package cn.qicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.QichengIT;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("浏览器版小程序：由后端直接提供")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H5PagesIT extends QichengIT {

    private final EmbeddedServer product;
    private final ApiClient browser;

    H5PagesIT() throws IOException {
        var dir = Files.createTempDirectory("h5");
        Files.createDirectories(dir.resolve("h5/assets"));
        Files.writeString(dir.resolve("h5/index.html"), "<!doctype html><title>启程</title>" + " ".repeat(5000));
        Files.writeString(dir.resolve("h5/assets/index-abc123.js"), "console.log('启程')");
        Files.writeString(dir.resolve("secret.txt"), "not for you");
        product = startAnother(
                "qicheng_it_h5", Map.of("qicheng.h5.dir", dir.resolve("h5").toString()), "test");
        browser = ApiClient.anonymous(product.getURI());
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void the_page_is_there_without_signing_in_and_is_never_kept() {
        var page = browser.getFromRoot("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("启程");
        assertThat(page.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.header("Cache-Control")).hasValue("no-store");
        assertThat(page.header("Content-Security-Policy")).isPresent();
        assertThat(browser.getFromRoot("/index.html").header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void hashed_files_are_kept_for_ever() {
        var script = browser.getFromRoot("/assets/index-abc123.js");

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void what_is_missing_is_missing_and_not_kept() {
        var missing = browser.getFromRoot("/assets/gone.js");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void nothing_outside_the_folder_is_served() {
        for (var path :
                new String[] {"/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/..%5csecret.txt"
                }) {
            var answer = browser.getFromRoot(path);
            assertThat(answer.status()).as(path).isIn(400, 404);
            assertThat(answer.body()).doesNotContain("not for you");
        }
    }

    @Test
    void the_api_beside_it_answers_as_ever() {
        assertThat(browser.get("/districts").status()).isEqualTo(200);
        assertThat(browser.get("/me").code()).isEqualTo("IDN-101");
        assertThat(browser.get("/nothing").status()).isEqualTo(404);
    }

    @Test
    void without_the_setting_there_is_no_page() {
        assertThat(anonymous().getFromRoot("/").status()).isEqualTo(404);
    }
}
