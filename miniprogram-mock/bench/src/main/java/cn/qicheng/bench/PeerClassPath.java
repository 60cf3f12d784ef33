package cn.qicheng.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The class path of a peer: of Micronaut only what a bare HTTP server needs, and nothing of the product. With the product's
 * filters, security and metrics on it, a "bare" server would be no floor.
 */
final class PeerClassPath {

    private static final String MICRONAUT = "micronaut-";

    private static final List<String> OF_MICRONAUT = List.of(
            "aop",
            "buffer-netty",
            "context",
            "core",
            "discovery-core",
            "http",
            "inject",
            "jackson-core",
            "json-core",
            "retry",
            "router",
            "runtime",
            "serde",
            "websocket");

    private static final List<String> NOT_HERE = List.of("backend", "flyway", "weixin", "simpleclient", "micrometer");

    private PeerClassPath() {}

    static String of(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(PeerClassPath::belongs)
                // The peer runs in another folder.
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean belongs(Path entry) {
        var name = String.valueOf(entry.getFileName());
        if (!name.endsWith(".jar")) {
            return true;
        }
        if (name.startsWith(MICRONAUT)) {
            var rest = name.substring(MICRONAUT.length());
            return OF_MICRONAUT.stream().anyMatch(module -> rest.startsWith(module + "-"));
        }
        return NOT_HERE.stream().noneMatch(name::startsWith);
    }
}
