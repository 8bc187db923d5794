package dev.triennium.api.identity;

import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.function.ServerResponse;

/// Pages that anybody may open: they know nothing by themselves.
public final class PublicPages {

    /// For a page that has nothing but a form that sends to itself.
    public static final String FORM_POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none';"
                    + " base-uri 'none'; form-action 'self'";

    /// For a page that is only looked at.
    public static final String READ_POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none';"
                    + " base-uri 'none'; form-action 'none'";

    private static final String NAME = "Triennium";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String RETRY_AFTER_SECONDS = "60";

    private PublicPages() {}

    /// A page that nobody keeps.
    ///
    /// @param body whose texts are escaped
    public static ServerResponse html(HttpStatus status, Locale language, String body) {
        return html(status, language, NAME, true, body);
    }

    /// The same with a title of its own.
    ///
    /// @param title is escaped here
    /// @param isListed whether search engines may list it
    public static ServerResponse html(
            HttpStatus status, Locale language, String title, boolean isListed, String body) {
        var response =
                ServerResponse.status(status)
                        .contentType(HTML)
                        .cacheControl(CacheControl.noStore());
        if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (!isListed) {
            response.header("X-Robots-Tag", "noindex, nofollow");
        }
        return response.body(
                """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/open/open.css">
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """
                        .formatted(language.getLanguage(), PageWords.escape(title), body));
    }

    /// @param contentSecurityPolicy what the page may load, and whom it may ask
    public static SecurityFilterChain security(
            HttpSecurity http, String contentSecurityPolicy, String... paths) {
        return open(http.securityMatcher(paths), contentSecurityPolicy);
    }

    /// The same for pages that are told by more than their paths.
    public static SecurityFilterChain security(
            HttpSecurity http, String contentSecurityPolicy, RequestMatcher pages) {
        return open(http.securityMatcher(pages), contentSecurityPolicy);
    }

    private static SecurityFilterChain open(HttpSecurity http, String contentSecurityPolicy) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy ->
                                                        policy.policyDirectives(
                                                                contentSecurityPolicy))
                                        .referrerPolicy(
                                                policy ->
                                                        policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
