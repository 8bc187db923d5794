package dev.triennium.api.evidenceroom;

import dev.triennium.api.graphql.Downloads;
import dev.triennium.api.identity.LookRates;
import dev.triennium.api.identity.PageWords;
import dev.triennium.api.identity.PublicPages;
import dev.triennium.domain.TextRule;
import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntry;
import dev.triennium.domain.evidenceroom.EvidenceRoomRequest;
import dev.triennium.domain.evidenceroom.EvidenceRoomVisit;
import dev.triennium.domain.evidenceroom.EvidenceRoomVisit.Door;
import dev.triennium.domain.evidenceroom.EvidenceRoomVisit.Guest;
import dev.triennium.domain.evidenceroom.EvidenceRoomVisit.Sight;
import dev.triennium.domain.evidenceroom.EvidenceRoomVisit.Taken;
import dev.triennium.domain.evidenceroom.PackagedFile;
import dev.triennium.domain.file.FileType;
import dev.triennium.domain.mail.LinkToken;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What an auditor of the certification body sees of a room: the last package, file by file, and
/// what auditors asked for. Everything else of the organisation is behind other doors.
final class EvidenceRoomPage {

    private static final String FEATURE = "evidenceroom";
    private static final String ANY_FILE = "application/octet-stream";

    private static final TextRule LONG = new TextRule(EvidenceRoomRequest.MAX_TEXT, false, true);

    private static final String ACTION = "action";
    private static final String TEXT = "text";
    private static final String CLAUSE = "clause";
    private static final String WANTED_BY = "wantedBy";
    private static final String REASON = "reason";

    private final EvidenceRoomVisit visits;
    private final LookRates rates;

    EvidenceRoomPage(EvidenceRoomVisit visits, LookRates rates) {
        this.visits = visits;
        this.rates = rates;
    }

    ServerResponse look(ServerRequest request) {
        return inside(
                request,
                guest ->
                        visits.enter(guest)
                                .map(
                                        sight ->
                                                page(
                                                        HttpStatus.OK,
                                                        request,
                                                        guest,
                                                        sight,
                                                        Given.NOTHING,
                                                        Set.of())));
    }

    ServerResponse takePackage(ServerRequest request) {
        return inside(
                request,
                guest ->
                        visits.takePackage(guest)
                                .map(
                                        taken ->
                                                file(
                                                        taken,
                                                        taken.zip().fileName(),
                                                        FileType.ZIP.mediaType())));
    }

    ServerResponse takeFile(ServerRequest request) {
        return inside(
                request,
                guest ->
                        visits.takeFile(
                                        guest,
                                        number(request.pathVariable("package")),
                                        number(request.pathVariable("file")))
                                .map(
                                        taken ->
                                                file(
                                                        taken,
                                                        name(Objects.requireNonNull(taken.file())),
                                                        ANY_FILE)));
    }

    private static String name(PackagedFile.Written file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    private ServerResponse file(Taken taken, String name, String mediaType) {
        return Downloads.of(name, mediaType, out -> visits.write(taken, out));
    }

    /// @throws NotFoundException when it is none
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new NotFoundException("number");
        }
    }

    /// What a guest typed who asks for something.
    private record Given(String text, String clause, String wantedBy) {

        private static final Given NOTHING = new Given("", "", "");
    }

    ServerResponse submit(ServerRequest request) {
        return inside(
                request,
                guest ->
                        switch (field(request, ACTION)) {
                            case "ask" -> ask(request, guest);
                            case "accept" -> judge(request, guest, null);
                            case "return" -> giveBack(request, guest);
                            default -> throw new NotFoundException(ACTION);
                        });
    }

    /// With the line breaks that we keep.
    private static String field(ServerRequest request, String name) {
        return request.param(name).orElse("").replace("\r\n", "\n").strip();
    }

    private Optional<ServerResponse> ask(ServerRequest request, Guest guest) {
        var given =
                new Given(field(request, TEXT), field(request, CLAUSE), field(request, WANTED_BY));
        var wrong = new LinkedHashSet<String>();
        if (!isText(given.text())) {
            wrong.add(TEXT);
        }
        if (!given.clause().isEmpty()
                && TextRule.line(EvidenceRoomEntry.MAX_CLAUSE)
                        .refusal(given.clause())
                        .isPresent()) {
            wrong.add(CLAUSE);
        }
        var day = day(given.wantedBy());
        if (day == null) {
            wrong.add(WANTED_BY);
        }
        if (day == null || !wrong.isEmpty()) {
            return refused(request, guest, given, wrong);
        }
        return done(
                request,
                guest,
                given,
                () ->
                        visits.ask(
                                guest,
                                given.text(),
                                given.clause().isEmpty() ? null : given.clause(),
                                day));
    }

    private static boolean isText(String text) {
        return LONG.refusal(text).isEmpty();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private Optional<ServerResponse> giveBack(ServerRequest request, Guest guest) {
        var reason = field(request, REASON);
        return isText(reason)
                ? judge(request, guest, reason)
                : refused(request, guest, Given.NOTHING, Set.of(REASON));
    }

    private Optional<ServerResponse> judge(
            ServerRequest request, Guest guest, @Nullable String reason) {
        var number = number(field(request, "number"));
        var version = number(field(request, "version"));
        return done(
                request, guest, Given.NOTHING, () -> visits.judge(guest, number, version, reason));
    }

    @FunctionalInterface
    private interface Deed {
        /// @return false: the door was shut in the meantime
        boolean take();
    }

    /// Whoever loads the page again does nothing twice.
    private Optional<ServerResponse> done(
            ServerRequest request, Guest guest, Given given, Deed deed) {
        try {
            return deed.take()
                    ? Optional.of(ServerResponse.seeOther(URI.create(request.path())).build())
                    : Optional.empty();
        } catch (NotFoundException e) {
            throw e;
        } catch (ValidationException refusal) {
            return refused(
                    request,
                    guest,
                    given,
                    refusal.violations().stream()
                            .map(one -> one.path().getLast())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        } catch (VersionConflictException _) {
            return refused(request, guest, given, Set.of("version"));
        } catch (DomainException _) {
            return refused(request, guest, given, Set.of("rule"));
        }
    }

    private Optional<ServerResponse> refused(
            ServerRequest request, Guest guest, Given given, Set<String> wrong) {
        return Optional.of(
                page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request,
                        guest,
                        visits.sight(guest),
                        given,
                        wrong));
    }

    /// What opens nothing says why to whoever has a link of ours, and nothing to others.
    private ServerResponse inside(
            ServerRequest request, Function<Guest, Optional<ServerResponse>> step) {
        if (!rates.take(request.servletRequest().getRemoteAddr())) {
            return both(HttpStatus.TOO_MANY_REQUESTS, "too-many");
        }
        var guest = LinkToken.parse(request.pathVariable("token")).flatMap(visits::look);
        if (guest.isEmpty()) {
            return both(HttpStatus.NOT_FOUND, "unknown");
        }
        if (guest.get().door() != Door.OPEN) {
            return shut(guest.get());
        }
        try {
            return step.apply(guest.get()).orElseGet(() -> shut(again(request, guest.get())));
        } catch (NotFoundException _) {
            return both(HttpStatus.NOT_FOUND, "unknown");
        }
    }

    private Guest again(ServerRequest request, Guest seen) {
        return LinkToken.parse(request.pathVariable("token")).flatMap(visits::look).orElse(seen);
    }

    private static ServerResponse shut(Guest guest) {
        var words = words(guest);
        return html(
                guest.door() == Door.NOT_YET ? HttpStatus.FORBIDDEN : HttpStatus.GONE,
                words,
                words.heading("title", guest.organisation())
                        + words.paragraph(
                                "door." + guest.door(),
                                words.day(guest.room().content().opensOn())));
    }

    private static ServerResponse both(HttpStatus status, String key) {
        var english = PageWords.of(FEATURE, Locale.ENGLISH);
        var german = PageWords.of(FEATURE, Locale.GERMAN);
        return html(
                status,
                english,
                english.paragraph(key) + "<p lang=\"de\">" + german.html(key) + "</p>\n");
    }

    private static ServerResponse html(HttpStatus status, PageWords words, String body) {
        return PublicPages.html(status, words.language(), "Triennium", false, body);
    }

    private static PageWords words(Guest guest) {
        return PageWords.of(FEATURE, guest.guest().reader().locale());
    }

    private static ServerResponse page(
            HttpStatus status,
            ServerRequest request,
            Guest guest,
            Sight sight,
            Given given,
            Set<String> wrong) {
        var words = words(guest);
        var base = "/evidence-room/" + request.pathVariable("token") + "/";
        var content = guest.room().content();
        return html(
                status,
                words,
                words.heading("title", guest.organisation())
                        + "<p><strong>"
                        + shown(content.title())
                        + "</strong></p>\n"
                        + words.paragraph(
                                "who", guest.guest().reader().name(), words.day(content.closesOn()))
                        + wrong.stream()
                                .map(
                                        field ->
                                                "<p class=\"wrong\" role=\"alert\">"
                                                        + words.html("wrong." + field)
                                                        + "</p>\n")
                                .collect(Collectors.joining())
                        + files(words, guest, sight, base)
                        + requests(words, sight)
                        + form(words, given));
    }

    /// People type in any script.
    private static String shown(String text) {
        return "<span dir=\"auto\">" + PageWords.escape(text) + "</span>";
    }

    private static String lines(String text) {
        return shown(text).replace("\n", "<br>");
    }

    private static String files(PageWords words, Guest guest, Sight sight, String base) {
        var frozen = sight.frozen();
        if (frozen == null) {
            return heading(words, "files") + words.paragraph("nothing");
        }
        var number = frozen.facts().number();
        return heading(words, "files")
                + words.paragraph(
                        "frozen",
                        Integer.toString(number),
                        words.moment(frozen.facts().cutOff().atZone(guest.scope().zone())))
                + "<p><a href=\""
                + base
                + "package.zip\">"
                + words.html("package")
                + "</a></p>\n<ol>\n"
                + sight.files().stream()
                        .map(file -> file(words, guest.scope().zone(), base + number, file))
                        .collect(Collectors.joining())
                + "</ol>\n";
    }

    private static String heading(PageWords words, String key) {
        return "<h2>" + words.html(key) + "</h2>\n";
    }

    private static String file(PageWords words, ZoneId zone, String folder, PackagedFile file) {
        var facts = new ArrayList<String>();
        facts.add(words.html("kind." + file.source().kind()));
        if (file.form() != PackagedFile.Form.WHOLE) {
            facts.add(words.html("form." + file.form()));
        }
        if (file.version() != null) {
            facts.add(words.html("version", file.version()));
        }
        if (file.approvedAt() != null) {
            facts.add(
                    words.html(
                            "approved", words.day(LocalDate.ofInstant(file.approvedAt(), zone))));
        }
        if (file.clause() != null) {
            facts.add(words.html("clause", file.clause()));
        }
        return "<li><a href=\""
                + folder
                + "/"
                + file.number()
                + "\">"
                + shown(file.title())
                + "</a><br>"
                + String.join(" · ", facts)
                + (file.remark() == null ? "" : "<br>" + lines(file.remark()))
                + "</li>\n";
    }

    private static String requests(PageWords words, Sight sight) {
        return sight.requests().isEmpty()
                ? ""
                : heading(words, "requests")
                        + sight.requests().stream()
                                .map(one -> request(words, one))
                                .collect(Collectors.joining());
    }

    private static String request(PageWords words, EvidenceRoomVisit.Asked one) {
        var request = one.request();
        var answer = request.answer();
        var clause = request.asked().clause();
        return "<h3>"
                + words.html("request", Integer.toString(request.number()))
                + " – "
                + words.html("state." + request.state().name())
                + "</h3>\n<p>"
                + lines(request.asked().text())
                + "</p>\n<p>"
                + (clause == null ? "" : words.html("clause", clause) + " · ")
                + words.html("wanted", words.day(request.dueOn()))
                + "</p>\n"
                + (answer == null
                        ? ""
                        : words.paragraph("answer")
                                + (answer.text() == null
                                        ? ""
                                        : "<p>" + lines(answer.text()) + "</p>\n"))
                + (one.named().isEmpty()
                        ? ""
                        : "<ul>\n"
                                + one.named().stream()
                                        .map(title -> "<li>" + shown(title) + "</li>\n")
                                        .collect(Collectors.joining())
                                + "</ul>\n"
                                + words.paragraph("named"))
                + (request.state() instanceof EvidenceRoomRequest.State.Returned returned
                        ? words.paragraph("returned") + "<p>" + lines(returned.reason()) + "</p>\n"
                        : "")
                + (request.state() instanceof EvidenceRoomRequest.State.Answered
                        ? judgement(words, request)
                        : "");
    }

    private static String judgement(PageWords words, EvidenceRoomRequest request) {
        var which =
                hidden("number", Integer.toString(request.number()))
                        + hidden("version", Integer.toString(request.version()));
        return "<form method=\"post\">\n"
                + hidden(ACTION, "accept")
                + which
                + button(words, "accept")
                + "</form>\n<form method=\"post\">\n"
                + hidden(ACTION, "return")
                + which
                + area(words, REASON, "reason-" + request.number(), "")
                + button(words, "return")
                + "</form>\n";
    }

    private static String form(PageWords words, Given given) {
        return heading(words, "ask")
                + "<form method=\"post\">\n"
                + hidden(ACTION, "ask")
                + area(words, TEXT, TEXT, given.text())
                + input(words, CLAUSE, "text", given.clause(), false)
                + input(words, WANTED_BY, "date", given.wantedBy(), true)
                + button(words, "ask.send")
                + "</form>\n";
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\""
                + name
                + "\" value=\""
                + PageWords.escape(value)
                + "\">\n";
    }

    private static String area(PageWords words, String name, String id, String value) {
        return "<label for=\""
                + id
                + "\">"
                + words.html("field." + name)
                + "</label>\n<textarea id=\""
                + id
                + "\" name=\""
                + name
                + "\" rows=\"4\" maxlength=\""
                + EvidenceRoomRequest.MAX_TEXT
                + "\" required dir=\"auto\">"
                + PageWords.escape(value)
                + "</textarea>\n";
    }

    private static String input(
            PageWords words, String name, String type, String value, boolean isRequired) {
        return "<label for=\""
                + name
                + "\">"
                + words.html("field." + name)
                + "</label>\n<input id=\""
                + name
                + "\" name=\""
                + name
                + "\" type=\""
                + type
                + "\" value=\""
                + PageWords.escape(value)
                + "\""
                + (isRequired ? " required" : "")
                + ">\n";
    }

    private static String button(PageWords words, String key) {
        return "<button type=\"submit\">" + words.html(key) + "</button>\n";
    }
}
