package dev.triennium.api.graphql.limit;

import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.api.graphql.GraphQlSettings;
import graphql.Directives;
import graphql.execution.instrumentation.Instrumentation;
import io.github.bucket4j.TimeMeter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlSettings.class)
class LimitConfiguration {

    @Bean
    Instrumentation limits(GraphQlSettings settings, GlobalIds globalIds) {
        return new LimitInstrumentation(
                settings.introspection(),
                new RateLimits(settings.nodesPerMinute(), TimeMeter.SYSTEM_NANOTIME),
                globalIds);
    }

    @Bean
    GraphQlSourceBuilderCustomizer documentCache() {
        // Offered to any client by default; it would let errors change the shape of the data.
        Directives.setExperimentalDisableErrorPropagationEnabled(false);
        return source ->
                source.configureGraphQl(
                        graphQl -> graphQl.preparsedDocumentProvider(new DocumentCache()));
    }
}
