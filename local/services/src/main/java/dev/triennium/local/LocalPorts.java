package dev.triennium.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Ports on loopback.
public final class LocalPorts {

    private LocalPorts() {}

    /// A port nobody uses at the moment.
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LocalStartException("This machine has no free port.", e);
        }
    }

    /// Says which port is taken and which setting moves it, before anything is started.
    public static int requireFree(String purpose, int port, String setting) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return port;
        } catch (IOException e) {
            throw new LocalStartException(
                    "Port %d, wanted for %s, is taken by another program; set %s to another port."
                            .formatted(port, purpose, setting),
                    e);
        }
    }
}
