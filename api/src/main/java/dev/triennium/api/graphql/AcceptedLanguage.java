package dev.triennium.api.graphql;

import dev.triennium.api.error.RequestLanguage;
import dev.triennium.api.identity.CallerAuthentication;
import java.util.Locale;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The language of a request: what its `Accept-Language` wants most of those that we have, the
/// caller's own where it does not say. On a WebSocket the handshake says it for all of its
/// operations.
@Component
public class AcceptedLanguage implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var language = of(request);
        request.configureExecutionInput((_, input) -> input.locale(language).build());
        return chain.next(request);
    }

    public static Locale of(WebGraphQlRequest request) {
        var wanted = request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted != null) {
            return RequestLanguage.find(wanted).orElse(Locale.ENGLISH);
        }
        return request.getAttributes().get(CallerAuthentication.class.getName())
                        instanceof CallerAuthentication caller
                ? RequestLanguage.of(caller.language())
                : Locale.ENGLISH;
    }
}
