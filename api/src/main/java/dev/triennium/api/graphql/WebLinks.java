package dev.triennium.api.graphql;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where clients reach what is not GraphQL.
@Component
public class WebLinks {

    private final URI base;

    WebLinks(
            @Value("${triennium.api.base-url:${triennium.web.base-url:http://localhost:8080}}")
                    URI base) {
        this.base = base;
    }

    /// @param path begins with a slash
    public URI to(String path) {
        return URI.create(base.toString().replaceFirst("/$", "") + path);
    }
}
