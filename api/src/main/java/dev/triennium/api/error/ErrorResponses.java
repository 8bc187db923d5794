package dev.triennium.api.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// Refusals before there is anything to execute, in the form of a GraphQL response, or of a page
/// where a browser wants one.
public final class ErrorResponses {

    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ErrorResponses() {}

    public static void writeWithStatus(
            HttpServletRequest request, HttpServletResponse response, ApiError error)
            throws IOException {
        response.setStatus(error.status().value());
        var retryAfter = error.details().get(ApiError.RETRY_AFTER);
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        write(request, response, error);
    }

    /// Writes the body; the status is the caller's.
    public static void write(
            HttpServletRequest request, HttpServletResponse response, ApiError error)
            throws IOException {
        var said = error.in(RequestLanguage.of(request));
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (accept != null && accept.startsWith(MediaType.TEXT_HTML_VALUE)) {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.getOutputStream().write(page(said).getBytes(StandardCharsets.UTF_8));
            return;
        }
        response.setContentType(
                accept != null && accept.contains(GRAPHQL_RESPONSE)
                        ? GRAPHQL_RESPONSE
                        : MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(MAPPER.writeValueAsBytes(body(said)));
    }

    private static String page(ApiError error) {
        return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8"><title>Triennium</title></head><body>
        <p>%s</p>
        </body></html>
        """
                .formatted(
                        error.language().getLanguage(), HtmlUtils.htmlEscape(error.getMessage()));
    }

    public static Map<String, Object> body(ApiError error) {
        return Map.of("errors", List.of(error.toSpecification()));
    }
}
