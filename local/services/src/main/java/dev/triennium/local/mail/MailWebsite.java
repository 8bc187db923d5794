package dev.triennium.local.mail;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.triennium.local.LocalStartException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows the mails to people, and to scripts below `/api`.
final class MailWebsite implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailWebsite.class);

    private static final int PAGE_SIZE = 50;
    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1000;

    private final HttpServer server;
    private final ExecutorService executor;
    private final MailFolder mails;

    private MailWebsite(HttpServer server, ExecutorService executor, MailFolder mails) {
        this.server = server;
        this.executor = executor;
        this.mails = mails;
    }

    static MailWebsite start(String host, int port, MailFolder mails) {
        try {
            var server = HttpServer.create(new InetSocketAddress(host, port), 0);
            var executor = Executors.newVirtualThreadPerTaskExecutor();
            var website = new MailWebsite(server, executor, mails);
            server.setExecutor(executor);
            server.createContext("/", website::handle);
            server.start();
            return website;
        } catch (IOException e) {
            throw new LocalStartException(
                    "The mail pages could not start on port %d.".formatted(port), e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            safeAnswer(exchange).send(exchange);
        }
    }

    private HttpAnswer safeAnswer(HttpExchange exchange) {
        try {
            return answer(exchange);
        } catch (RuntimeException e) {
            log.error("Cannot show {}", exchange.getRequestURI(), e);
            return HttpAnswer.error(500, "This page has an error; the log says more.");
        }
    }

    private HttpAnswer answer(HttpExchange exchange) {
        if (!isAddressedToThisMachine(exchange.getRequestHeaders())) {
            return HttpAnswer.error(403, "Only localhost is served here.");
        }
        var path =
                Arrays.stream(exchange.getRequestURI().getPath().split("/"))
                        .filter(segment -> !segment.isEmpty())
                        .toList();
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> get(path, parameters(exchange));
            case "DELETE" -> path.equals(List.of("api", "messages")) ? clear() : notFound();
            case "POST" ->
                    path.equals(List.of("clear"))
                            ? clearFromPage(exchange.getRequestHeaders())
                            : notFound();
            default -> HttpAnswer.error(405, "This method is not known here.");
        };
    }

    /// A page elsewhere may point its own host name at this machine and read along; the name it
    /// uses gives it away.
    private static boolean isAddressedToThisMachine(Headers headers) {
        return Optional.ofNullable(headers.getFirst("Host"))
                .filter(host -> host.matches("(?i)(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?"))
                .isPresent();
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        var parameters = new TreeMap<String, String>();
        var query = exchange.getRequestURI().getRawQuery();
        for (var pair : query == null ? new String[0] : query.split("&")) {
            var parts = pair.split("=", 2);
            parameters.putIfAbsent(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private HttpAnswer get(List<String> path, Map<String, String> parameters) {
        return switch (path.isEmpty() ? "" : path.getFirst()) {
            case "" -> listing(parameters);
            case "style.css" -> HttpAnswer.style(MailPages.style());
            case "messages" ->
                    withMail(
                            path,
                            1,
                            mail -> message(mail, path.subList(2, path.size()), parameters));
            case "api" -> api(path, parameters);
            default -> notFound();
        };
    }

    private HttpAnswer withMail(
            List<String> path, int position, Function<CaughtMail, HttpAnswer> answer) {
        return path.size() <= position
                ? notFound()
                : mails.find(path.get(position)).map(answer).orElseGet(MailWebsite::notFound);
    }

    private HttpAnswer listing(Map<String, String> parameters) {
        var to = parameters.getOrDefault("to", "");
        var found = mails.newestFirst().filter(mail -> mail.isTo(to)).toList();
        var pages = Math.max(1, Math.ceilDiv(found.size(), PAGE_SIZE));
        var page = number(parameters, "page", 1, pages);
        var shown = found.stream().skip((page - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
        return HttpAnswer.page(
                MailPages.listing(new MailPages.Listing(shown, found.size(), to, page, pages)));
    }

    private HttpAnswer message(CaughtMail mail, List<String> rest, Map<String, String> parameters) {
        return switch (String.join("/", rest)) {
            case "" ->
                    HttpAnswer.page(
                            MailPages.message(
                                    mail,
                                    MailPages.View.of(parameters.getOrDefault("view", ""), mail),
                                    raw(mail)));
            case "html" -> HttpAnswer.foreignHtml(MailPages.foreignHtml(mail));
            case "raw" -> HttpAnswer.download(mail.id() + ".eml", "message/rfc822", raw(mail));
            default ->
                    rest.size() == 2 && rest.getFirst().equals("attachments")
                            ? attachment(mail, rest.getLast())
                            : notFound();
        };
    }

    private byte[] raw(CaughtMail mail) {
        return mails.findRaw(mail.id()).orElseThrow();
    }

    private static HttpAnswer attachment(CaughtMail mail, String number) {
        var attachments = mail.attachments();
        if (!number.matches("[0-9]{1,4}") || Integer.parseInt(number) >= attachments.size()) {
            return notFound();
        }
        var attachment = attachments.get(Integer.parseInt(number));
        return HttpAnswer.download(
                attachment.name(), "application/octet-stream", attachment.content());
    }

    private HttpAnswer api(List<String> path, Map<String, String> parameters) {
        if (path.size() < 2 || path.size() > 3 || !path.get(1).equals("messages")) {
            return notFound();
        }
        if (path.size() == 3) {
            return withMail(path, 2, mail -> HttpAnswer.json(MailJson.message(mail)));
        }
        var to = parameters.getOrDefault("to", "");
        var limit = number(parameters, "limit", DEFAULT_LIMIT, HIGHEST_LIMIT);
        var found = mails.newestFirst().filter(mail -> mail.isTo(to)).toList();
        return HttpAnswer.json(
                MailJson.messages(found.stream().limit(limit).toList(), found.size()));
    }

    private HttpAnswer clear() {
        mails.clear();
        return HttpAnswer.nothing();
    }

    /// Browsers say where a form came from; other sites may not empty the mailbox.
    private HttpAnswer clearFromPage(Headers headers) {
        var own = "http://" + headers.getFirst("Host");
        if (!own.equals(headers.getFirst("Origin"))) {
            return HttpAnswer.error(403, "Only these pages may delete mails.");
        }
        mails.clear();
        return HttpAnswer.seeOther("/");
    }

    private static int number(
            Map<String, String> parameters, String name, int otherwise, int highest) {
        var text = parameters.getOrDefault(name, "");
        return text.matches("[0-9]{1,9}")
                ? Math.clamp(Integer.parseInt(text), 1, highest)
                : Math.min(otherwise, highest);
    }

    private static HttpAnswer notFound() {
        return HttpAnswer.error(404, "There is no such page or mail.");
    }
}
