package dev.triennium.api.console;

import dev.triennium.api.identity.IdentityProperties;
import dev.triennium.api.identity.PublicPages;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Says where and as which client a console signs in, so that it is built once for all
/// installations. There is nothing secret in it.
@Configuration(proxyBeanMethods = false)
class ConsoleSettingsConfiguration {

    private static final String PATH = "/settings.json";

    /// Short enough for an operator who moves the realm.
    private static final Duration KEPT = Duration.ofMinutes(5);

    @Bean
    @Order(1)
    SecurityFilterChain consoleSettingsSecurity(HttpSecurity http) {
        return PublicPages.security(http, "default-src 'none'; frame-ancestors 'none'", PATH);
    }

    @Bean
    RouterFunction<ServerResponse> consoleSettings(
            IdentityProperties identity,
            @Value("${triennium.console.client:triennium-console}") String client,
            @Value("${triennium.console.mails:}") String mails) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("issuer", identity.issuer().toString());
        settings.put("client", client);
        // Where caught mails are to be read: on the local stack alone, whose clock moves too.
        if (!mails.isEmpty()) {
            settings.put("mails", mails);
        }
        HandlerFunction<ServerResponse> answer =
                _ ->
                        ServerResponse.ok()
                                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                                .body(settings);
        return RouterFunctions.route().GET(PATH, answer).HEAD(PATH, answer).build();
    }
}
