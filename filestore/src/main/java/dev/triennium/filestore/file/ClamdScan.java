package dev.triennium.filestore.file;

import dev.triennium.domain.file.VirusScan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a clamd, the daemon of ClamAV, or whatever speaks its protocol. Each file has a connection
/// of its own, which is closed when it takes too long, in whatever step.
final class ClamdScan implements VirusScan {

    private static final Logger log = LoggerFactory.getLogger(ClamdScan.class);
    private static final String UNIX = "unix:";
    private static final Duration TIME_TO_PING = Duration.ofSeconds(5);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_REPLY = 4096;

    private final String address;
    private final Duration timeout;

    /// @throws FileSettingsException when the address has not the form of one
    ClamdScan(String address, Duration timeout) {
        if (!address.startsWith(UNIX) && !address.matches(".+:[0-9]{1,5}")) {
            throw new FileSettingsException(
                    "triennium.files.clamd-address must be host:port, or unix: and a path.");
        }
        this.address = address;
        this.timeout = timeout;
    }

    /// Whether it is there and answers.
    boolean ping() {
        try {
            return exchange("PING", TIME_TO_PING, _ -> {}).equals("PONG");
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public Verdict scan(Path content) {
        try (var file = FileChannel.open(content, StandardOpenOption.READ)) {
            return verdict(exchange("INSTREAM", timeout, clamd -> send(file, clamd)));
        } catch (IOException e) {
            log.warn("clamd at {} does not answer: {}", address, e.toString());
            return new Unknown("The scanner does not answer");
        }
    }

    private Verdict verdict(String reply) {
        var text = reply.startsWith("stream: ") ? reply.substring("stream: ".length()) : reply;
        if (text.equals("OK")) {
            return new Clean();
        }
        if (text.endsWith(" FOUND")) {
            return new Infected(text.substring(0, text.length() - " FOUND".length()));
        }
        log.warn("clamd at {} says: {}", address, text);
        return new Unknown(text);
    }

    @FunctionalInterface
    private interface Body {
        void sendTo(SocketChannel clamd) throws IOException;
    }

    private String exchange(String command, Duration atMost, Body body) throws IOException {
        var remote = resolve();
        try (var clamd = open(remote)) {
            var deadline =
                    CompletableFuture.runAsync(
                            () -> close(clamd),
                            CompletableFuture.delayedExecutor(
                                    atMost.toMillis(), TimeUnit.MILLISECONDS));
            try {
                clamd.connect(remote);
                return exchange(clamd, command, body);
            } finally {
                deadline.cancel(false);
            }
        }
    }

    private SocketAddress resolve() throws IOException {
        if (address.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(address.substring(UNIX.length()));
        }
        var colon = address.lastIndexOf(':');
        var host = address.substring(0, colon);
        var resolved = new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1)));
        if (resolved.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        return resolved;
    }

    private static SocketChannel open(SocketAddress remote) throws IOException {
        return remote instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            log.debug("The connection to clamd was broken", e);
        }
    }

    /// The letter z says that command and reply end with a zero byte.
    private static String exchange(SocketChannel clamd, String command, Body body)
            throws IOException {
        try {
            write(clamd, ByteBuffer.wrap(("z" + command + "\0").getBytes(StandardCharsets.UTF_8)));
            body.sendTo(clamd);
        } catch (IOException broken) {
            return lastWord(clamd, broken);
        }
        return reply(clamd);
    }

    /// It hangs up when it will not read on, as when a file is longer than its own limit, and may
    /// have said so.
    private static String lastWord(SocketChannel clamd, IOException broken) throws IOException {
        try {
            return reply(clamd);
        } catch (IOException e) {
            broken.addSuppressed(e);
            throw broken;
        }
    }

    /// Chunks, each after its length, up to one of length zero.
    private static void send(FileChannel file, SocketChannel clamd) throws IOException {
        var chunk = ByteBuffer.allocate(Integer.BYTES + CHUNK);
        var isMore = true;
        while (isMore) {
            chunk.clear().position(Integer.BYTES);
            isMore = file.read(chunk) >= 0;
            chunk.putInt(0, chunk.position() - Integer.BYTES);
            write(clamd, chunk.flip());
        }
    }

    private static void write(SocketChannel clamd, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            clamd.write(bytes);
        }
    }

    private static String reply(SocketChannel clamd) throws IOException {
        var reply = new ByteArrayOutputStream();
        var buffer = ByteBuffer.allocate(LONGEST_REPLY);
        while (clamd.read(buffer.clear()) >= 0 && reply.size() < LONGEST_REPLY) {
            reply.write(buffer.array(), 0, buffer.position());
            if (buffer.position() > 0 && buffer.get(buffer.position() - 1) == 0) {
                return reply.toString(StandardCharsets.UTF_8).strip().replace("\0", "");
            }
        }
        throw new IOException("It hung up without a reply");
    }
}
