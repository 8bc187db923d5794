package dev.triennium.api.link;

import dev.triennium.api.identity.IdentityProperties;
import dev.triennium.api.identity.PublicPages;
import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// A page that says what a link is about, once its reader has signed in. It knows nothing itself:
/// it asks the API, which shows people what they may see.
@Configuration(proxyBeanMethods = false)
class OpenPageConfiguration {

    private static final String PAGE = "/open";

    private static final Map<String, MediaType> FILES =
            Map.of(
                    "open.js", MediaType.valueOf("text/javascript"),
                    "open.css", MediaType.valueOf("text/css"));

    @Bean
    @Order(1)
    SecurityFilterChain openPageSecurity(HttpSecurity http, IdentityProperties identity) {
        return PublicPages.security(http, policy(identity.issuer()), PAGE + "/*");
    }

    private static String policy(URI issuer) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src data:",
                "connect-src 'self' " + issuer.getScheme() + "://" + issuer.getAuthority(),
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "form-action 'none'");
    }

    @Bean
    RouterFunction<ServerResponse> openPages(
            IdentityProperties identity,
            @Value("${triennium.web.client:triennium-web}") String client) {
        var routes = RouterFunctions.route();
        add(routes, "/{id:[A-Za-z0-9_-]+}", file("index.html"), MediaType.TEXT_HTML);
        FILES.forEach((name, type) -> add(routes, "/" + name, file(name), type));
        var settings = Map.of("issuer", identity.issuer().toString(), "client", client);
        routes.GET(PAGE + "/settings.json", _ -> ServerResponse.ok().body(settings));
        return routes.build();
    }

    private static void add(
            RouterFunctions.Builder routes, String path, Resource file, MediaType type) {
        HandlerFunction<ServerResponse> answer =
                _ ->
                        ServerResponse.ok()
                                .contentType(type)
                                .cacheControl(CacheControl.noCache())
                                .body(file);
        routes.GET(PAGE + path, answer).HEAD(PAGE + path, answer);
    }

    private static Resource file(String name) {
        var file = new ClassPathResource("open/" + name);
        if (!file.exists()) {
            throw new IllegalStateException("The build lacks open/" + name);
        }
        return file;
    }
}
