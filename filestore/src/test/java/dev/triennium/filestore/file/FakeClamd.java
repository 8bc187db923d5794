package dev.triennium.filestore.file;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Speaks the protocol of clamd: `zPING`, and `zINSTREAM` with chunks after their lengths.
final class FakeClamd implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int mostBytes;
    private final Function<byte[], String> verdict;

    private final Thread acceptor;

    /// @param mostBytes its `StreamMaxLength`
    /// @param verdict what it answers to a content
    FakeClamd(int mostBytes, Function<byte[], String> verdict) throws IOException {
        this.mostBytes = mostBytes;
        this.verdict = verdict;
        this.acceptor = Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            var reply =
                    switch (command(in)) {
                        case "zPING" -> "PONG";
                        case "zINSTREAM" -> scan(in);
                        default -> "UNKNOWN COMMAND";
                    };
            client.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
        } catch (IOException _) {
            // The other side hung up.
        }
    }

    private static String command(DataInputStream in) throws IOException {
        var text = new StringBuilder();
        for (var letter = in.readByte(); letter != 0; letter = in.readByte()) {
            text.append((char) letter);
        }
        return text.toString();
    }

    private String scan(DataInputStream in) throws IOException {
        var content = new ByteArrayOutputStream();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            if (content.size() + length > mostBytes) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            content.write(in.readNBytes(length));
        }
        return verdict.apply(content.toByteArray());
    }

    /// Reads what comes and never says anything.
    static String never(byte[] content) {
        return new CompletableFuture<String>().join();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        try {
            // Until it has ended, the address still takes connections.
            acceptor.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
