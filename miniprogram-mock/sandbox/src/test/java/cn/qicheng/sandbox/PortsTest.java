package cn.qicheng.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("端口的选取")
class PortsTest {
    private static final int FIRST_EPHEMERAL_PORT = 32_768;

    @Test
    void stays_below_the_range_of_outgoing_connections_and_never_repeats() {
        assertThat(IntStream.range(0, 50).map(i -> Ports.free()))
                .allMatch(port -> port < FIRST_EPHEMERAL_PORT)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_listener_on_the_loopback_address_makes_a_port_taken() throws IOException {
        int port = Ports.free();
        try (ServerSocket listener = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(listener.getLocalPort())).isFalse();
        }
        assertThat(Ports.becomesFree(port)).isTrue();
    }
}
