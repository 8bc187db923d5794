package dev.triennium.api.participation;

import dev.triennium.api.identity.PageWords;
import dev.triennium.api.identity.PublicPages;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.participation.ParticipationUse;
import dev.triennium.domain.participation.ParticipationUse.Offer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Looking at it changes nothing, since mail scanners open every link; only a POST does.
final class ParticipationPage {

    private static final String FEATURE = "participation";

    private final ParticipationUse use;
    private final Map<String, LinkPageView> pages;

    ParticipationPage(ParticipationUse use, List<LinkPageView> pages) {
        this.use = use;
        this.pages =
                pages.stream().collect(Collectors.toMap(LinkPageView::act, Function.identity()));
    }

    ServerResponse look(ServerRequest request) {
        return offer(request).map(this::offered).orElseGet(ParticipationPage::unknown);
    }

    ServerResponse submit(ServerRequest request) {
        return offer(request)
                .map(offer -> submit(offer, request))
                .orElseGet(ParticipationPage::unknown);
    }

    private Optional<Offer> offer(ServerRequest request) {
        return LinkToken.parse(request.pathVariable("token")).flatMap(use::look);
    }

    private ServerResponse offered(Offer offer) {
        return offer.asked() == null ? over(offer) : page(HttpStatus.OK, offer, form(offer));
    }

    private String form(Offer offer) {
        return page(offer).form(offer);
    }

    private LinkPageView page(Offer offer) {
        var page = pages.get(offer.link().act());
        if (page == null) {
            throw new IllegalStateException("No page for " + offer.link().act());
        }
        return page;
    }

    private ServerResponse submit(Offer offer, ServerRequest request) {
        if (offer.asked() == null) {
            return over(offer);
        }
        return switch (page(offer).submit(offer, given(request))) {
            case LinkPageView.Outcome.Done(var thanks) -> page(HttpStatus.OK, offer, thanks);
            case LinkPageView.Outcome.Refused(var form) ->
                    page(HttpStatus.UNPROCESSABLE_CONTENT, offer, form);
            case LinkPageView.Outcome.NoSpace(var form) ->
                    page(HttpStatus.INSUFFICIENT_STORAGE, offer, form);
            case LinkPageView.Outcome.Over() -> over(use.look(offer));
        };
    }

    /// Read when a link is known to be open, since it may be long.
    private static LinkPageView.Submission given(ServerRequest request) {
        try {
            return new LinkPageView.Submission(
                    request.params().toSingleValueMap(), file(request), false);
        } catch (MaxUploadSizeExceededException _) {
            return new LinkPageView.Submission(Map.of(), null, true);
        }
    }

    /// Browsers send a file without a name where none was chosen.
    private static LinkPageView.Submission.@Nullable GivenFile file(ServerRequest request) {
        if (!(request.servletRequest() instanceof MultipartHttpServletRequest parts)) {
            return null;
        }
        var file = parts.getFile(LinkPageView.Submission.FILE);
        var name = file == null ? null : file.getOriginalFilename();
        return file == null || name == null || name.isEmpty()
                ? null
                : new LinkPageView.Submission.GivenFile(name, file::getInputStream);
    }

    /// Why it opens nothing.
    private static ServerResponse over(Offer offer) {
        var words = words(offer);
        var why = offer.state() == ParticipationLink.State.OPEN ? "over" : "state." + offer.state();
        return page(
                HttpStatus.GONE,
                offer,
                words.heading("title", offer.place()) + words.paragraph(why, offer.sender()));
    }

    private static ServerResponse unknown() {
        var english = PageWords.of(FEATURE, Locale.ENGLISH);
        var german = PageWords.of(FEATURE, Locale.GERMAN);
        return PublicPages.html(
                HttpStatus.NOT_FOUND,
                english.language(),
                english.paragraph("unknown")
                        + "<p lang=\"de\">"
                        + german.html("unknown")
                        + "</p>\n");
    }

    private static ServerResponse page(HttpStatus status, Offer offer, String body) {
        return PublicPages.html(status, words(offer).language(), body);
    }

    private static PageWords words(Offer offer) {
        return PageWords.of(FEATURE, offer.colleague().profile().locale());
    }
}
