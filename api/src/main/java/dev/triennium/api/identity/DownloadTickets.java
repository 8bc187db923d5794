package dev.triennium.api.identity;

import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Links by which a browser, which sends no token, fetches one file for a few minutes. A link says
/// who asked for it and as whom; whether they still may is asked when it is used.
///
/// The key is derived from the one that seals the audit trail, and serves nothing else.
public final class DownloadTickets {

    /// The query parameter of a link.
    public static final String PARAMETER = "ticket";

    public static final Duration VALIDITY = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "triennium download 1";
    private static final String NONE = "-";
    private static final int KEY_BYTES = 32;
    private static final int PARTS = 6;

    /// @param engagement of the firm that the caller acts for; null: they act as one of the
    ///     organisation's own people
    /// @param session that the link ends with; null: the token named none
    public record Ticket(
            Caller caller,
            @Nullable UUID engagement,
            @Nullable String session,
            Instant expiresAt) {}

    private final SecretKeySpec key;
    private final Clock clock;

    /// @param secret Base64; blank: links open on this node alone, until it ends
    public DownloadTickets(String secret, Clock clock) {
        this.key = new SecretKeySpec(derived(secret), ALGORITHM);
        this.clock = clock;
    }

    private static byte[] derived(String secret) {
        if (secret.isBlank()) {
            var random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            return random;
        }
        return mac(
                new SecretKeySpec(Base64.getDecoder().decode(secret.strip()), ALGORITHM),
                List.of(PURPOSE));
    }

    /// For how long a link that is made now is open, in whole seconds.
    public Instant expiry() {
        return Instant.ofEpochSecond(clock.instant().plus(VALIDITY).getEpochSecond());
    }

    /// @param path of the file
    public String write(Ticket ticket, String path) {
        var caller = ticket.caller();
        var parts =
                List.of(
                        caller.person().value().toString(),
                        caller.subject(),
                        text(caller.actsFor()),
                        text(ticket.engagement()),
                        ticket.session() == null ? NONE : ticket.session(),
                        Long.toString(ticket.expiresAt().getEpochSecond()));
        var body =
                encoder().encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        return body + "." + encoder().encodeToString(seal(body, path));
    }

    private static Base64.Encoder encoder() {
        return Base64.getUrlEncoder().withoutPadding();
    }

    private static String text(@Nullable UUID id) {
        return id == null ? NONE : id.toString();
    }

    private byte[] seal(String body, String path) {
        return mac(key, List.of(PURPOSE, path, body));
    }

    /// The length goes first, so that no two lists give the same bytes.
    private static byte[] mac(SecretKeySpec key, List<String> parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Empty for what is not ours, is for another file, or is over.
    ///
    /// @param path that is asked for
    public Optional<Ticket> read(String written, String path) {
        var at = written.indexOf('.');
        if (at < 0) {
            return Optional.empty();
        }
        try {
            var body = written.substring(0, at);
            var given = Base64.getUrlDecoder().decode(written.substring(at + 1));
            if (!MessageDigest.isEqual(given, seal(body, path))) {
                return Optional.empty();
            }
            var parts =
                    new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8)
                            .split("\n", PARTS);
            var expiresAt = Instant.ofEpochSecond(Long.parseLong(parts[PARTS - 1]));
            return clock.instant().isBefore(expiresAt)
                    ? Optional.of(ticket(parts, expiresAt))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Ticket ticket(String[] parts, Instant expiresAt) {
        return new Ticket(
                new Caller(new PersonId(UUID.fromString(parts[0])), parts[1], id(parts[2])),
                id(parts[3]),
                parts[4].equals(NONE) ? null : parts[4],
                expiresAt);
    }

    private static @Nullable UUID id(String text) {
        return text.equals(NONE) ? null : UUID.fromString(text);
    }
}
