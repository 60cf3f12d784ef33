package cn.qicheng.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server somebody else runs, asked for by URL; whether anybody listens there is told before the backend tries. */
record OutsideServer(String variable, String host, int port) {
    private static final int CONNECT_MILLIS = 5_000;

    /** One host and its port; anything cleverer, such as a list of hosts, is left to the driver. */
    private static final Pattern ONE_HOST = Pattern.compile(
            "(?:jdbc:mysql|jdbc:mariadb|redis|rediss)://(?:[^@/?]*@)?([^:,/?@\\[\\]]+)(?::(\\d{1,5}))?(?:[/?].*)?");

    static Optional<OutsideServer> of(String variable, String url) {
        Matcher matcher = ONE_HOST.matcher(url.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String port = matcher.group(2);
        int usual = url.startsWith("jdbc:") ? 3306 : 6379;
        return Optional.of(
                new OutsideServer(variable, matcher.group(1), port == null ? usual : Integer.parseInt(port)));
    }

    /** The URL itself may hold a password and is not shown. */
    void requireReachable() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        } catch (IOException | IllegalArgumentException e) {
            throw new SandboxFailure(
                    "连不上 " + variable + " 指向的服务器 " + host + ":" + port + "。请先启动它，或取消该变量以使用内置服务器。\n"
                            + "Cannot reach " + host + ":" + port + " of " + variable
                            + ". Start it, or unset the variable to use the embedded server.",
                    e);
        }
    }
}
