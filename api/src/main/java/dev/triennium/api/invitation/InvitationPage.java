package dev.triennium.api.invitation;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.identity.PageWords;
import dev.triennium.api.identity.PublicPages;
import dev.triennium.domain.identity.Accounts;
import dev.triennium.domain.identity.Accounts.OneTimePassword;
import dev.triennium.domain.invitation.Invitation;
import dev.triennium.domain.invitation.InvitationAcceptance;
import dev.triennium.domain.invitation.InvitationAcceptance.Offer;
import dev.triennium.domain.invitation.InvitationAcceptance.Outcome;
import dev.triennium.domain.invitation.SentInvitations;
import dev.triennium.domain.mail.LinkToken;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Looking at it changes nothing, since mail scanners open every link; only a POST does. It shows a
/// one-time password to the one who has just accepted, and to nobody again.
final class InvitationPage {

    private static final Logger log = LoggerFactory.getLogger(InvitationPage.class);

    private static final String FEATURE = "invitation";

    private final InvitationAcceptance acceptance;
    private final String console;
    private final boolean hasConsole;

    /// @param console where people sign in
    /// @param hasConsole whether the product was built with it
    InvitationPage(InvitationAcceptance acceptance, String console, boolean hasConsole) {
        this.acceptance = acceptance;
        this.hasConsole = hasConsole;
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

    private static Optional<LinkToken> token(ServerRequest request) {
        return LinkToken.parse(request.pathVariable("token"));
    }

    private static ServerResponse offered(Offer offer) {
        return offer.state() == Invitation.State.OPEN
                ? page(HttpStatus.OK, words(offer), offer(offer))
                : notOpen(offer);
    }

    private static String offer(Offer offer) {
        var words = words(offer);
        return words.heading("offer.title", offer.name())
                + invites(words, offer)
                + words.paragraph("offer.until", until(offer))
                + words.paragraph("offer.address", offer.address())
                + "<form method=\"post\"><button>"
                + words.html("offer.accept")
                + "</button></form>\n";
    }

    private static String invites(PageWords words, Offer offer) {
        var inviter = offer.inviter();
        return inviter == null
                ? words.paragraph("offer.by-operator", offer.name(), roles(offer))
                : words.paragraph("offer.what", inviter, offer.name(), roles(offer));
    }

    private static String roles(Offer offer) {
        var words = words(offer);
        return offer.roles().stream()
                .map(role -> words.text("role." + role))
                .collect(Collectors.joining(", "));
    }

    private static String until(Offer offer) {
        var words = words(offer);
        return words.moment(offer.expiresAt().atZone(offer.zone()));
    }

    private static ServerResponse notOpen(Offer offer) {
        var words = words(offer);
        return page(
                HttpStatus.GONE,
                words,
                words.heading("offer.title", offer.name())
                        + words.paragraph("state." + offer.state()));
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
        var words = words(offer);
        var next =
                password != null
                        ? words.paragraph("accepted.password", offer.address())
                                + "<p><strong><code>"
                                + PageWords.escape(password.text())
                                + "</code></strong></p>\n"
                                + words.paragraph("accepted.once")
                        : words.paragraph(
                                isUnused ? "accepted.forgotten" : "accepted.known",
                                offer.address());
        return page(
                HttpStatus.OK,
                words,
                words.heading("accepted.title", offer.name())
                        + next
                        + "<p><a href=\""
                        + PageWords.escape(signIn(offer))
                        + "\">"
                        + words.html("accepted.sign-in")
                        + "</a></p>\n");
    }

    /// The console begins with what somebody works for: it has no page of a firm alone.
    String signIn(Offer offer) {
        return switch (offer.place()) {
            case SentInvitations.Place.InTenant(var tenant, _, _) ->
                    signIn(offer, open(GlobalId.of(tenant)));
            case SentInvitations.Place.InFirm _ when hasConsole -> signIn(offer, "/?");
            case SentInvitations.Place.InFirm(var firm, _) ->
                    signIn(offer, open(GlobalId.of("Firm", firm.value())));
        };
    }

    private static String open(GlobalId id) {
        return "/open/%s?in=%s&".formatted(id, id);
    }

    private String signIn(Offer offer, String page) {
        return console
                + page
                + "login_hint="
                + URLEncoder.encode(offer.address(), StandardCharsets.UTF_8);
    }

    private ServerResponse unproven(Offer offer) {
        var words = words(offer);
        return page(
                HttpStatus.CONFLICT,
                words,
                words.heading("offer.title", offer.name())
                        + words.paragraph("unproven", offer.address())
                        + "<p><a href=\""
                        + PageWords.escape(signIn(offer))
                        + "\">"
                        + words.html("accepted.sign-in")
                        + "</a></p>\n");
    }

    private static ServerResponse refused(Offer offer) {
        var words = words(offer);
        return page(
                HttpStatus.CONFLICT,
                words,
                words.heading("offer.title", offer.name())
                        + words.paragraph(
                                "refused", Objects.requireNonNullElse(offer.inviter(), "")));
    }

    private static ServerResponse notNow(Offer offer) {
        var words = words(offer);
        return page(
                HttpStatus.SERVICE_UNAVAILABLE, words, words.paragraph("not-now") + offer(offer));
    }

    private static ServerResponse unknown() {
        var english = PageWords.of(FEATURE, Locale.ENGLISH);
        var german = PageWords.of(FEATURE, Locale.GERMAN);
        return page(
                HttpStatus.NOT_FOUND,
                english,
                english.paragraph("unknown")
                        + "<p lang=\"de\">"
                        + german.html("unknown")
                        + "</p>\n");
    }

    private static PageWords words(Offer offer) {
        return PageWords.of(FEATURE, offer.locale());
    }

    private static ServerResponse page(HttpStatus status, PageWords words, String body) {
        return PublicPages.html(status, words.language(), body);
    }
}
