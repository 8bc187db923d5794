package dev.triennium.scheduler.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server that answers each SMTP command as it is told, and everything else with 250. An empty
/// answer is silence. It remembers what it was sent, byte by byte.
final class FakeSmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> replies;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    FakeSmtpServer(Map<String, String> replies) {
        this.replies = Map.copyOf(replies);
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// All that clients have said, each byte as one letter.
    List<String> lines() {
        return List.copyOf(lines);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            answer(client, "CONNECT", "220 fake");
            var isData = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (isData) {
                    if (line.equals(".")) {
                        isData = false;
                        answer(client, "END", "250 taken");
                    }
                    continue;
                }
                var command = line.length() < 4 ? line : line.substring(0, 4);
                isData = command.equals("DATA");
                answer(client, command, isData ? "354 go on" : "250 fine");
            }
        } catch (IOException _) {
            // The client has gone.
        }
    }

    private void answer(Socket client, String command, String usual) throws IOException {
        var reply = replies.getOrDefault(command, usual);
        if (!reply.isEmpty()) {
            client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
