package cn.qicheng.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was asked for, on the command line and in the environment. */
record Settings(
        int port,
        Path dataDir,
        Path backendJar,
        Optional<Path> h5Dir,
        Optional<Path> aotDir,
        Optional<String> exec,
        Fresh fresh,
        Outside outside,
        List<String> jvmFlags) {

    /**
     * Small enough for a county's smallest machine; one collector thread is faster than many on two cores. A demonstration starts
     * often and is never in a rush: without the second compiler it starts a quarter sooner. A server that lives long keeps it.
     */
    static final List<String> DEFAULT_JVM_FLAGS = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            // What the compiler and the network took outside of the heap and freed goes back to the system.
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:ReservedCodeCacheSize=96m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final int DEFAULT_PORT = 8080;

    /** What becomes of the data of earlier runs. */
    enum Fresh {
        KEEP,
        DELETE,
        /** Delete ours although a server of somebody else's, whose data stays, is used beside it. */
        DELETE_OURS_ONLY
    }

    /** Which servers somebody else runs, so that the sandbox does not start its own. */
    record Outside(Optional<String> databaseUrl, Optional<String> redisUri, boolean wechat) {
        boolean database() {
            return databaseUrl.isPresent();
        }

        boolean redis() {
            return redisUri.isPresent();
        }
    }

    static Settings of(String[] arguments, Map<String, String> environment) {
        Arguments given = new Arguments(arguments);
        Settings settings = new Settings(
                port(environment.get("PORT")),
                Path.of(given.value("--data-dir").orElse("var"))
                        .toAbsolutePath()
                        .normalize(),
                Path.of(given.value("--backend-jar").orElse("backend/target/backend-0.1.0.jar"))
                        .toAbsolutePath(),
                given.value("--h5-dir").map(dir -> Path.of(dir).toAbsolutePath()),
                given.value("--aot-dir").map(dir -> Path.of(dir).toAbsolutePath()),
                given.value("--exec"),
                fresh(given),
                outside(environment),
                jvmFlags(environment.get("JAVA_OPTS")));
        given.refuseUnknown();
        if (settings.fresh == Fresh.DELETE && settings.outside.database()) {
            throw new SandboxFailure("--fresh 只能清除 " + settings.dataDir + "；DATASOURCES_DEFAULT_URL 指向的数据库不会被清空。"
                    + "请自行清空，或加 --keep-external 只清除本地数据。\n"
                    + "--fresh only deletes " + settings.dataDir
                    + "; the database of DATASOURCES_DEFAULT_URL would keep"
                    + " its data. Empty it yourself, or add --keep-external to delete the local data only.");
        }
        return settings;
    }

    private static Fresh fresh(Arguments given) {
        boolean delete = given.flag("--fresh");
        boolean keepExternal = given.flag("--keep-external");
        if (!delete) {
            return Fresh.KEEP;
        }
        return keepExternal ? Fresh.DELETE_OURS_ONLY : Fresh.DELETE;
    }

    private static Outside outside(Map<String, String> environment) {
        boolean wechat = isSet(environment, "WECHAT_API_HOST") || isSet(environment, "WECHAT_APPID");
        if (wechat && !(isSet(environment, "WECHAT_APPID") && isSet(environment, "WECHAT_SECRET"))) {
            throw new SandboxFailure("使用外部微信平台时需要同时设置 WECHAT_APPID 和 WECHAT_SECRET。\n"
                    + "To use a WeChat platform of your own, set WECHAT_APPID and WECHAT_SECRET.");
        }
        return new Outside(value(environment, "DATASOURCES_DEFAULT_URL"), value(environment, "REDIS_URI"), wechat);
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return value(environment, name).isPresent();
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    private static int port(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return DEFAULT_PORT;
        }
        try {
            int port = Integer.parseInt(given.strip());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is no port.
        }
        throw new SandboxFailure("PORT 不是端口号 / PORT is not a port number: " + given);
    }

    private static List<String> jvmFlags(@Nullable String javaOpts) {
        return javaOpts == null || javaOpts.isBlank()
                ? DEFAULT_JVM_FLAGS
                : Arrays.asList(javaOpts.strip().split("\\s+", -1));
    }
}
