package dev.triennium.api.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The language of a request: what its `Accept-Language` wants most of those that we have, English
/// otherwise, whatever the server's own language is. On a WebSocket the handshake says it for all
/// of its operations.
@Component
class AcceptedLanguage implements WebGraphQlInterceptor {

    private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var language = of(request.getHeaders());
        request.configureExecutionInput((_, input) -> input.locale(language).build());
        return chain.next(request);
    }

    static Locale of(HttpHeaders headers) {
        try {
            var wanted = headers.getAcceptLanguage();
            return wanted.isEmpty()
                    ? Locale.ENGLISH
                    : Objects.requireNonNullElse(Locale.lookup(wanted, OURS), Locale.ENGLISH);
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
