package dev.triennium.api.mail;

import dev.triennium.domain.mail.MailPreferences;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Looking at it changes nothing, since mail scanners open every link; only a POST does.
final class UnsubscribePage {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private static final String QUESTION =
            """
            <p>Stop the daily mails about deadlines?
            Mails about what can cost a certificate go on to those who answer for it.</p>
            <p lang="de">Die täglichen Nachrichten über Fristen abbestellen?
            Nachrichten über das, was ein Zertifikat kosten kann, gehen weiterhin an die, die
            dafür verantwortlich sind.</p>
            <form method="post"><button>Stop / Abbestellen</button></form>
            """;
    private static final String STOPPED =
            """
            <p>The mails are stopped.</p>
            <p lang="de">Die Nachrichten sind abbestellt.</p>
            <form method="post">
            <button name="resume" value="yes">Resume / Wieder bestellen</button></form>
            """;
    private static final String RESUMED =
            """
            <p>The mails go on.</p>
            <p lang="de">Die Nachrichten gehen weiter.</p>
            """;
    private static final String UNKNOWN =
            """
            <p>This link is not one of ours.</p>
            <p lang="de">Dieser Link ist keiner von uns.</p>
            """;

    private final MailPreferences preferences;
    private final Clock clock;

    UnsubscribePage(MailPreferences preferences, Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
    }

    /// Does not tell whether the token is one of ours.
    ServerResponse ask(ServerRequest request) {
        return token(request).isPresent()
                ? page(HttpStatus.OK, QUESTION)
                : page(HttpStatus.NOT_FOUND, UNKNOWN);
    }

    ServerResponse change(ServerRequest request) {
        var resumes = request.param("resume").isPresent();
        var isKnown =
                token(request)
                        .filter(
                                token ->
                                        resumes
                                                ? preferences.resume(token)
                                                : preferences.unsubscribe(token, clock.instant()))
                        .isPresent();
        return isKnown
                ? page(HttpStatus.OK, resumes ? RESUMED : STOPPED)
                : page(HttpStatus.NOT_FOUND, UNKNOWN);
    }

    private static Optional<UUID> token(ServerRequest request) {
        try {
            return Optional.of(UUID.fromString(request.pathVariable("token")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ServerResponse page(HttpStatus status, String body) {
        return ServerResponse.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(
                        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                                + "<title>Triennium</title></head><body>\n"
                                + body
                                + "</body></html>\n");
    }
}
