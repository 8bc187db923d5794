package dev.triennium.api.console;

import dev.triennium.api.error.RequestLanguage;
import dev.triennium.api.identity.IdentityProperties;
import dev.triennium.api.identity.PageWords;
import dev.triennium.api.identity.PublicPages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.util.UrlPathHelper;

/// Serves the console: its files for good, and its page for each address that is nobody else's.
/// The router in the page knows them. A product that was built without it says so.
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {

    private static final String FOLDER = "console/";
    private static final String ASSETS = "/assets/";

    /// Those of its files that keep their names when they change.
    private static final Set<String> FILES = Set.of("/mark.svg", "/pressable.css");

    /// What answers for itself, with all below it.
    private static final List<String> OTHERS =
            List.of(
                    "/graphql",
                    "/graphiql",
                    "/uploads",
                    "/downloads",
                    "/evidence-room",
                    "/actuator",
                    "/error",
                    "/logout",
                    "/invitations",
                    "/participation",
                    "/mail",
                    "/proof",
                    "/settings.json");

    /// Links in mails; a product without a console has a small page for them.
    private static final String LINKS = "/open";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Resource page;

    ConsoleConfiguration() {
        this(new ClassPathResource(FOLDER + "index.html"));
    }

    ConsoleConfiguration(Resource page) {
        this.page = page;
    }

    @Bean
    @Order(0)
    SecurityFilterChain consoleSecurity(HttpSecurity http, IdentityProperties identity) {
        return PublicPages.security(
                http, policy(identity.issuer()), request -> isFile(request) || isPage(request));
    }

    private static String policy(URI issuer) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self' " + issuer.getScheme() + "://" + issuer.getAuthority(),
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "form-action 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'");
    }

    private static boolean isFile(HttpServletRequest request) {
        return isRead(request)
                && (path(request).startsWith(ASSETS) || FILES.contains(path(request)));
    }

    /// Programs that ask for other things are told that there is nothing.
    private boolean isPage(HttpServletRequest request) {
        var path = path(request);
        if (!isRead(request) || OTHERS.stream().anyMatch(other -> isAtOrBelow(path, other))) {
            return false;
        }
        if (path.equals("/")) {
            return true;
        }
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !isFile(request)
                && (page.exists() || !isAtOrBelow(path, LINKS));
    }

    /// Decoded, as the routes see it.
    private static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isAtOrBelow(String path, String other) {
        return path.startsWith(other)
                && (path.length() == other.length() || path.charAt(other.length()) == '/');
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ASSETS + "**")
                .addResourceLocations("classpath:" + FOLDER + "assets/")
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler(FILES.toArray(String[]::new))
                .addResourceLocations("classpath:" + FOLDER)
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> consolePages() {
        return RouterFunctions.route(
                request -> isPage(request.servletRequest()),
                request ->
                        page.exists()
                                ? ServerResponse.ok()
                                        .contentType(HTML)
                                        .cacheControl(CacheControl.noCache())
                                        .body(page)
                                : missing(request));
    }

    private static ServerResponse missing(ServerRequest request) {
        var words = PageWords.of("console", RequestLanguage.of(request.servletRequest()));
        return PublicPages.html(
                HttpStatus.NOT_FOUND,
                words.language(),
                words.heading("missing") + words.paragraph("build") + words.paragraph("others"));
    }
}
