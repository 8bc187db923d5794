package dev.triennium.api.graphiql;

import dev.triennium.api.identity.IdentityProperties;
import dev.triennium.api.identity.PublicPages;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Serves GraphiQL from the application itself: no other host is asked for scripts, and the page
/// may talk to this server and to the realm alone.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("triennium.graphiql.enabled")
class GraphiQlConfiguration {

    private static final String PAGE = "/graphiql";
    private static final String CLIENT = "triennium-graphiql";
    private static final String LIBRARY = "META-INF/resources/graphql-ui/";

    /// What the page loads, by the name below it.
    private static final Map<String, String> FILES =
            Map.of(
                    "console.js", "graphiql/console.js",
                    "console.css", "graphiql/console.css",
                    "react.js", LIBRARY + "react.production.min.js",
                    "react-dom.js", LIBRARY + "react-dom.production.min.js",
                    "graphiql.js", LIBRARY + "graphiql.min.js",
                    "graphiql.css", LIBRARY + "graphiql.min.css");

    @Bean
    @Order(0)
    SecurityFilterChain graphiQlSecurity(HttpSecurity http, IdentityProperties identity) {
        return PublicPages.security(http, policy(identity.issuer()), PAGE, PAGE + "/*");
    }

    private static String policy(URI issuer) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self' " + origin(issuer),
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "form-action 'none'");
    }

    private static String origin(URI issuer) {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }

    @Bean
    RouterFunction<ServerResponse> graphiQlPages(IdentityProperties identity) {
        var routes = RouterFunctions.route();
        var page = file("graphiql/index.html");
        routes.GET(PAGE, _ -> answer(page, MediaType.TEXT_HTML));
        var settings = new LinkedHashMap<String, String>();
        settings.put("issuer", identity.issuer().toString());
        settings.put("client", CLIENT);
        routes.GET(PAGE + "/settings.json", _ -> ServerResponse.ok().body(settings));
        for (var file : FILES.entrySet()) {
            var resource = file(file.getValue());
            var type =
                    MediaTypeFactory.getMediaType(file.getKey())
                            .orElse(MediaType.APPLICATION_OCTET_STREAM);
            routes.GET(PAGE + "/" + file.getKey(), _ -> answer(resource, type));
        }
        return routes.build();
    }

    private static ServerResponse answer(Resource resource, MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(resource);
    }

    private static Resource file(String location) {
        var file = new ClassPathResource(location);
        if (!file.exists()) {
            throw new IllegalStateException("The build lacks " + location);
        }
        return file;
    }
}
