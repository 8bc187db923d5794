package dev.triennium.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.identity.DownloadTickets.Ticket;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DownloadTicketsTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00.5Z");
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String PATH = "/downloads/documents/abc";

    private static DownloadTickets at(Instant now) {
        return new DownloadTickets(SECRET, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Ticket ticket(
            @Nullable UUID firm, @Nullable UUID engagement, @Nullable String session) {
        return new Ticket(
                new Caller(new PersonId(new UUID(1, 1)), "subject", firm),
                engagement,
                session,
                at(NOW).expiry());
    }

    @Test
    void whatIsWrittenIsReadOnEachNodeThatHasTheKey() {
        for (var ticket :
                new Ticket[] {
                    ticket(new UUID(2, 2), new UUID(3, 3), "session"), ticket(null, null, null)
                }) {
            assertThat(at(NOW).read(at(NOW).write(ticket, PATH), PATH)).contains(ticket);
        }
    }

    @Test
    void itEndsAfterMinutes() {
        var ticket = ticket(null, null, null);
        var written = at(NOW).write(ticket, PATH);
        assertThat(ticket.expiresAt()).isEqualTo(Instant.parse("2027-01-01T00:05:00Z"));
        assertThat(at(ticket.expiresAt().minusMillis(1)).read(written, PATH)).isPresent();
        assertThat(at(ticket.expiresAt()).read(written, PATH)).isEmpty();
    }

    @Test
    void itOpensOneFile() {
        var written = at(NOW).write(ticket(null, null, null), PATH);
        assertThat(at(NOW).read(written, "/downloads/documents/abd")).isEmpty();
    }

    @Test
    void whatWasAlteredOrIsOfAnotherKeyIsNothing() {
        var written = at(NOW).write(ticket(null, null, null), PATH);
        for (var index = 0; index < written.length() - 1; index++) {
            var other = written.charAt(index) == 'A' ? 'B' : 'A';
            var altered = written.substring(0, index) + other + written.substring(index + 1);
            assertThat(at(NOW).read(altered, PATH)).as(altered).isEmpty();
        }
        for (var nothing : new String[] {"", ".", "a", "a.b", written + "A", "ä.ö"}) {
            assertThat(at(NOW).read(nothing, PATH)).as(nothing).isEmpty();
        }
        assertThat(new DownloadTickets("", Clock.fixed(NOW, ZoneOffset.UTC)).read(written, PATH))
                .isEmpty();
    }
}
