package dev.triennium.api.mail;

import dev.triennium.api.identity.PublicPages;
import dev.triennium.domain.mail.MailPreferences;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The page that a mail's `List-Unsubscribe` names, and its one click (RFC 8058).
@Configuration(proxyBeanMethods = false)
class UnsubscribeConfiguration {

    private static final String PATH = "/mail/unsubscribe/{token}";

    @Bean
    RouterFunction<ServerResponse> unsubscribe(MailPreferences preferences, Clock clock) {
        var page = new UnsubscribePage(preferences, clock);
        return RouterFunctions.route()
                .GET(PATH, page::ask)
                .HEAD(PATH, page::ask)
                .POST(PATH, page::change)
                .build();
    }

    /// A mail server that clicks has no token of ours, and needs none: the path holds the proof.
    @Bean
    @Order(1)
    SecurityFilterChain unsubscribeSecurity(HttpSecurity http) {
        return PublicPages.security(
                http,
                "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
                "/mail/unsubscribe/*");
    }
}
