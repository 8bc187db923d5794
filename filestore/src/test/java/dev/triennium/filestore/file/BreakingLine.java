package dev.triennium.filestore.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// A line to a server of this machine that breaks after so many bytes have gone up.
final class BreakingLine implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final int most;

    BreakingLine(int target, int most) throws IOException {
        this.target = target;
        this.most = most;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                Thread.ofVirtual().start(() -> forward(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void forward(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            Thread.ofVirtual().start(() -> transfer(server, client));
            var buffer = new byte[1024];
            var left = most;
            while (left > 0) {
                var read = client.getInputStream().read(buffer, 0, Math.min(left, buffer.length));
                if (read < 0) {
                    return;
                }
                server.getOutputStream().write(buffer, 0, read);
                left -= read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void transfer(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // The line is broken.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
