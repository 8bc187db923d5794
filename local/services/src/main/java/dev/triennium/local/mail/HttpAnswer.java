package dev.triennium.local.mail;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What the mail pages answer. A mail is foreign content: its HTML is served on its own, sandboxed,
/// without scripts and without anything from the network; the pages around it need no script.
final class HttpAnswer {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";
    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                    + " style-src 'unsafe-inline'; img-src data:; form-action 'none';"
                    + " frame-ancestors 'self'";
    private static final String DATA_POLICY = "sandbox; default-src 'none'";

    private final int status;
    private final String contentType;
    private final String policy;
    private final byte[] body;
    private final Map<String, String> headers;

    private HttpAnswer(
            int status,
            String contentType,
            String policy,
            byte[] body,
            Map<String, String> headers) {
        this.status = status;
        this.contentType = contentType;
        this.policy = policy;
        this.body = body;
        this.headers = headers;
    }

    static HttpAnswer page(String html) {
        return of(200, "text/html; charset=utf-8", PAGE_POLICY, html);
    }

    static HttpAnswer foreignHtml(String html) {
        return of(200, "text/html; charset=utf-8", MAIL_POLICY, html);
    }

    static HttpAnswer style(byte[] css) {
        return new HttpAnswer(200, "text/css; charset=utf-8", DATA_POLICY, css, Map.of());
    }

    static HttpAnswer json(String json) {
        return of(200, "application/json", DATA_POLICY, json);
    }

    static HttpAnswer download(String name, String contentType, byte[] content) {
        var disposition =
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new HttpAnswer(
                200, contentType, DATA_POLICY, content, Map.of("Content-Disposition", disposition));
    }

    static HttpAnswer nothing() {
        return of(204, "text/plain", DATA_POLICY, "");
    }

    static HttpAnswer seeOther(String location) {
        return new HttpAnswer(
                303, "text/plain", DATA_POLICY, new byte[0], Map.of("Location", location));
    }

    static HttpAnswer error(int status, String sentence) {
        return of(status, "text/plain; charset=utf-8", DATA_POLICY, sentence + "\n");
    }

    private static HttpAnswer of(int status, String contentType, String policy, String body) {
        return new HttpAnswer(
                status, contentType, policy, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    void send(HttpExchange exchange) throws IOException {
        var sent = exchange.getResponseHeaders();
        sent.set("Content-Type", contentType);
        sent.set("Content-Security-Policy", policy);
        sent.set("X-Content-Type-Options", "nosniff");
        sent.set("Referrer-Policy", "no-referrer");
        sent.set("Cache-Control", "no-store");
        headers.forEach(sent::set);
        if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
