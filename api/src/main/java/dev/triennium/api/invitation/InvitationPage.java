package dev.triennium.api.invitation;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.identity.Accounts;
import dev.triennium.domain.identity.Accounts.OneTimePassword;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationAcceptance;
import dev.triennium.domain.invitation.InvitationAcceptance.Offer;
import dev.triennium.domain.invitation.InvitationAcceptance.Outcome;
import dev.triennium.domain.invitation.InvitationToken;
import dev.triennium.domain.invitation.SentInvitations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Looking at it changes nothing, since mail scanners open every link; only a POST does. It shows a
/// one-time password to the one who has just accepted, and to nobody again.
final class InvitationPage {

    private static final Logger log = LoggerFactory.getLogger(InvitationPage.class);

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String RETRY_AFTER_SECONDS = "60";

    private final InvitationAcceptance acceptance;
    private final String console;

    /// @param console where people sign in
    InvitationPage(InvitationAcceptance acceptance, String console) {
        this.acceptance = acceptance;
        this.console = console.endsWith("/") ? console.substring(0, console.length() - 1) : console;
    }

    ServerResponse look(ServerRequest request) {
        return token(request)
                .flatMap(acceptance::look)
                .map(InvitationPage::offered)
                .orElseGet(InvitationPage::unknown);
    }

    ServerResponse accept(ServerRequest request) {
        var token = token(request);
        try {
            return token.flatMap(acceptance::accept)
                    .map(this::answer)
                    .orElseGet(InvitationPage::unknown);
        } catch (Accounts.UnavailableException e) {
            log.warn("An invitation cannot be accepted: {}", e.toString(), e.getCause());
            return token.flatMap(acceptance::look)
                    .map(InvitationPage::notNow)
                    .orElseGet(InvitationPage::unknown);
        }
    }

    private static Optional<InvitationToken> token(ServerRequest request) {
        return InvitationToken.parse(request.pathVariable("token"));
    }

    private static ServerResponse offered(Offer offer) {
        return offer.state() == Invitation.State.OPEN
                ? page(HttpStatus.OK, PageWords.in(offer.locale()), offer(offer))
                : notOpen(offer);
    }

    private static String offer(Offer offer) {
        var words = PageWords.in(offer.locale());
        return heading(words, "offer.title", offer.name())
                + invites(words, offer)
                + paragraph(words, "offer.until", until(offer))
                + paragraph(words, "offer.address", offer.address())
                + "<form method=\"post\"><button>"
                + words.html("offer.accept")
                + "</button></form>\n";
    }

    private static String invites(PageWords words, Offer offer) {
        var inviter = offer.inviter();
        return inviter == null
                ? paragraph(words, "offer.by-operator", offer.name(), roles(offer))
                : paragraph(words, "offer.what", inviter, offer.name(), roles(offer));
    }

    private static String roles(Offer offer) {
        var words = PageWords.in(offer.locale());
        return offer.roles().stream()
                .map(role -> words.text("role." + role))
                .collect(Collectors.joining(", "));
    }

    private static String until(Offer offer) {
        var words = PageWords.in(offer.locale());
        return DateTimeFormatter.ofPattern(words.text("date.pattern"), words.language())
                .format(offer.expiresAt().atZone(offer.zone()));
    }

    private static ServerResponse notOpen(Offer offer) {
        var words = PageWords.in(offer.locale());
        return page(
                HttpStatus.GONE,
                words,
                heading(words, "offer.title", offer.name())
                        + paragraph(words, "state." + offer.state()));
    }

    private ServerResponse answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var offer, var password, var isUnused) ->
                    accepted(offer, password, isUnused);
            case Outcome.NotOpen(var offer) -> notOpen(offer);
            case Outcome.AddressUnproven(var offer) -> unproven(offer);
            case Outcome.Refused(var offer, _) -> refused(offer);
        };
    }

    private ServerResponse accepted(
            Offer offer, @Nullable OneTimePassword password, boolean isUnused) {
        var words = PageWords.in(offer.locale());
        var next =
                password != null
                        ? paragraph(words, "accepted.password", offer.address())
                                + "<p><strong><code>"
                                + words.escape(password.text())
                                + "</code></strong></p>\n"
                                + paragraph(words, "accepted.once")
                        : paragraph(
                                words,
                                isUnused ? "accepted.forgotten" : "accepted.known",
                                offer.address());
        return page(
                HttpStatus.OK,
                words,
                heading(words, "accepted.title", offer.name())
                        + next
                        + "<p><a href=\""
                        + words.escape(signIn(offer))
                        + "\">"
                        + words.html("accepted.sign-in")
                        + "</a></p>\n");
    }

    private String signIn(Offer offer) {
        var id =
                switch (offer.place()) {
                    case SentInvitations.Place.InTenant(var tenant, _, _) -> GlobalId.of(tenant);
                    case SentInvitations.Place.InFirm(var firm, _) ->
                            GlobalId.of("Firm", firm.value());
                };
        return "%s/open/%s?in=%s&login_hint=%s"
                .formatted(
                        console,
                        id,
                        id,
                        URLEncoder.encode(offer.address(), StandardCharsets.UTF_8));
    }

    private ServerResponse unproven(Offer offer) {
        var words = PageWords.in(offer.locale());
        return page(
                HttpStatus.CONFLICT,
                words,
                heading(words, "offer.title", offer.name())
                        + paragraph(words, "unproven", offer.address())
                        + "<p><a href=\""
                        + words.escape(signIn(offer))
                        + "\">"
                        + words.html("accepted.sign-in")
                        + "</a></p>\n");
    }

    private static ServerResponse refused(Offer offer) {
        var words = PageWords.in(offer.locale());
        return page(
                HttpStatus.CONFLICT,
                words,
                heading(words, "offer.title", offer.name())
                        + paragraph(
                                words, "refused", Objects.requireNonNullElse(offer.inviter(), "")));
    }

    private static ServerResponse notNow(Offer offer) {
        var words = PageWords.in(offer.locale());
        return page(
                HttpStatus.SERVICE_UNAVAILABLE, words, paragraph(words, "not-now") + offer(offer));
    }

    private static ServerResponse unknown() {
        var english = PageWords.in(Locale.ENGLISH);
        var german = PageWords.in(Locale.GERMAN);
        return page(
                HttpStatus.NOT_FOUND,
                english,
                paragraph(english, "unknown")
                        + "<p lang=\"de\">"
                        + german.html("unknown")
                        + "</p>\n");
    }

    private static String heading(PageWords words, String key, String... values) {
        return "<h1>" + words.html(key, values) + "</h1>\n";
    }

    private static String paragraph(PageWords words, String key, String... values) {
        return "<p>" + words.html(key, values) + "</p>\n";
    }

    private static ServerResponse page(HttpStatus status, PageWords words, String body) {
        var response =
                ServerResponse.status(status)
                        .contentType(HTML)
                        .cacheControl(CacheControl.noStore());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return response.body(
                """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Triennium</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/open/open.css">
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """
                        .formatted(words.language().getLanguage(), body));
    }
}
