package dev.triennium.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/// Ports on loopback.
public final class LocalPorts {

    private static final int CONNECT_MILLIS = 500;

    private LocalPorts() {}

    /// A port nobody uses at the moment.
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LocalStartException("This machine has no free port.", e);
        }
    }

    /// The port that a setting names, or the usual one.
    public static int setting(String setting, int usual) {
        var text = LocalSettings.find(setting).orElse(String.valueOf(usual));
        if (!text.matches("[0-9]{1,5}") || !isPort(Integer.parseInt(text))) {
            throw new LocalStartException(
                    "%s is \"%s\", but a port is a number from 1 to 65535."
                            .formatted(setting, text));
        }
        return Integer.parseInt(text);
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= 65535;
    }

    /// Says which port is taken and which setting moves it, before anything is started.
    public static int requireFree(String purpose, int port, String setting) {
        if (answers(port)) {
            throw taken(purpose, port, setting);
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return port;
        } catch (IOException e) {
            throw String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("permission")
                    ? new LocalStartException(
                            "Port %d, wanted for %s, may not be opened by this user; set %s to another port."
                                    .formatted(port, purpose, setting),
                            e)
                    : taken(purpose, port, setting);
        }
    }

    private static LocalStartException taken(String purpose, int port, String setting) {
        return new LocalStartException(
                "Port %d, wanted for %s, is taken by another program; set %s to another port."
                        .formatted(port, purpose, setting));
    }

    /// Some systems let us open a port on loopback that another program has opened for all
    /// addresses.
    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
