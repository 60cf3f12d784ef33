package cn.qicheng.sandbox;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A backend that is healthy at once, tells its environment, and dies when asked: the sandbox is what is tested. */
final class FakeBackend {
    private FakeBackend() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("fake backend says hello");
        if (System.getenv("FAKE_FAILS") != null) {
            System.out.println("MariaDB 10.11 is too old");
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/health", exchange -> answer(exchange, "{\"status\":\"UP\"}"));
        server.createContext("/environment", exchange -> answer(exchange, new Gson().toJson(System.getenv())));
        server.createContext("/api/v1/demo/accounts", exchange -> answer(exchange, """
                [{"account":"graduate-1","name":"李样例","roleName":"毕业生","district":null,"note":"从这里开始"}]"""));
        server.createContext("/end", exchange -> {
            System.out.println("last words");
            Runtime.getRuntime().halt(7);
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** As the build lays it out: a jar whose manifest names its libraries. */
    static Path jar(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, FakeBackend.class.getName());
        main.put(Attributes.Name.CLASS_PATH, String.join(" ", urlsOf(Gson.class, FakeBackend.class)));
        Path jar = folder.resolve("fake-backend.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(out, manifest)) {
            archive.putNextEntry(new JarEntry("empty"));
        }
        return jar;
    }

    private static List<String> urlsOf(Class<?>... classes) {
        List<String> urls = new ArrayList<>();
        for (Class<?> type : classes) {
            urls.add(type.getProtectionDomain().getCodeSource().getLocation().toString());
        }
        return urls;
    }

    /** What the backend on this port was given. */
    static Map<String, String> environmentAt(int port) throws IOException {
        try (var in =
                URI.create("http://127.0.0.1:" + port + "/environment").toURL().openStream()) {
            var type = new TypeToken<Map<String, String>>() {};
            return new Gson().fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8), type);
        }
    }
}
