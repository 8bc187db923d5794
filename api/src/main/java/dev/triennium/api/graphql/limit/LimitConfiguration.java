package dev.triennium.api.graphql.limit;

import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.api.graphql.GraphQlSettings;
import graphql.Directives;
import io.github.bucket4j.TimeMeter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlSettings.class)
class LimitConfiguration {

    /// In the place of the plain one, which knows no limits.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    GraphQlSourceBuilderCustomizer limits(GraphQlSettings settings, GlobalIds globalIds) {
        // Offered to any client by default; it would let errors change the shape of the data.
        Directives.setExperimentalDisableErrorPropagationEnabled(false);
        var limits =
                new LimitInstrumentation(
                        settings.introspection(),
                        new RateLimits(settings.nodesPerMinute(), TimeMeter.SYSTEM_NANOTIME),
                        globalIds);
        return source ->
                source.configureGraphQl(
                        graphQl ->
                                graphQl.instrumentation(limits)
                                        .preparsedDocumentProvider(new DocumentCache()));
    }
}
