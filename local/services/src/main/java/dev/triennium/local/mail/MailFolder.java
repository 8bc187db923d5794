package dev.triennium.local.mail;

import dev.triennium.local.LocalFolders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Mails as `.eml` files. Names sort by arrival; what a list shows is kept in memory.
final class MailFolder {

    /// What stands in a list.
    record Summary(
            String id,
            Instant receivedAt,
            String from,
            String to,
            String subject,
            @Nullable OffsetDateTime date,
            int attachments) {

        /// True for a part of the address too; an empty text fits all.
        boolean isTo(String text) {
            return to.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
        }

        static Summary of(CaughtMail mail) {
            return new Summary(
                    mail.id(),
                    mail.receivedAt(),
                    mail.from(),
                    mail.to(),
                    mail.subject(),
                    mail.date(),
                    mail.attachments().size());
        }
    }

    private static final String SUFFIX = ".eml";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);
    private static final int TIME_LENGTH = "20260101T000000000".length();

    private final Path folder;
    private final Clock clock;
    private final NavigableMap<String, Summary> mails = new ConcurrentSkipListMap<>();
    private final AtomicLong sequence = new AtomicLong();

    MailFolder(Path folder, Clock clock) {
        this.folder = LocalFolders.create(folder);
        this.clock = clock;
        for (var file : files()) {
            var id = idOf(file);
            mails.put(id, Summary.of(MailParser.parse(id, receivedAt(id), read(file))));
        }
    }

    /// The file gets its name only when it is complete, so that a reader never sees half a mail.
    CaughtMail store(String recipient, byte[] message) {
        var raw = new ByteArrayOutputStream(message.length + 100);
        raw.writeBytes(
                "%s: %s\r\n"
                        .formatted(MailParser.DELIVERED_TO, recipient.replaceAll("[\r\n]", ""))
                        .getBytes(StandardCharsets.UTF_8));
        raw.writeBytes(message);
        var id = nextId();
        var unfinished = folder.resolve(id + ".part");
        try {
            Files.write(unfinished, raw.toByteArray());
            Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw LocalFolders.failure("keep a mail in " + folder, e);
        }
        var mail = MailParser.parse(id, receivedAt(id), raw.toByteArray());
        mails.put(id, Summary.of(mail));
        return mail;
    }

    /// Newest first.
    Stream<Summary> newestFirst() {
        return mails.descendingMap().values().stream();
    }

    /// Oldest first, whole.
    Stream<CaughtMail> oldestFirst() {
        return mails.keySet().stream().flatMap(id -> find(id).stream());
    }

    Optional<CaughtMail> find(String id) {
        return findRaw(id).map(raw -> MailParser.parse(id, receivedAt(id), raw));
    }

    /// Only what is in the index is read, so an id from a URL cannot reach another file.
    Optional<byte[]> findRaw(String id) {
        return mails.containsKey(id) ? Optional.of(read(file(id))) : Optional.empty();
    }

    void clear() {
        for (var id : List.copyOf(mails.keySet())) {
            mails.remove(id);
            LocalFolders.delete(file(id));
        }
    }

    private String nextId() {
        return "%s-%04d"
                .formatted(TIME.format(clock.instant()), sequence.getAndIncrement() % 10_000);
    }

    private static Instant receivedAt(String id) {
        return TIME.parse(id.substring(0, TIME_LENGTH), Instant::from);
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }

    private static String idOf(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private List<Path> files() {
        try (var entries = Files.list(folder)) {
            return entries.filter(
                            file ->
                                    String.valueOf(file.getFileName())
                                            .toLowerCase(Locale.ROOT)
                                            .matches("[0-9]{8}t[0-9]{9}-[0-9]+\\.eml"))
                    .toList();
        } catch (IOException e) {
            throw LocalFolders.failure("read " + folder, e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw LocalFolders.failure("read " + file, e);
        }
    }
}
