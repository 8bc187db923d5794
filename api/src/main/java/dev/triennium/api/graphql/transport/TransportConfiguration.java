package dev.triennium.api.graphql.transport;

import dev.triennium.api.graphql.GraphQlSettings;
import dev.triennium.api.identity.BearerTokens;
import dev.triennium.api.identity.LiveSessions;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlSettings.class)
class TransportConfiguration {

    private static final int MAX_MESSAGE = 64 * 1024;

    @Bean
    GraphQlRequestBody graphQlRequestBody(GraphQlSettings settings) {
        return new GraphQlRequestBody(
                PersistedDocuments.load(
                        settings.persistedDocuments(), !settings.persistedDocumentsOnly()));
    }

    /// Ahead of the framework's own route for the path, which knows fewer answers.
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> graphQlRoute(
            WebGraphQlHandler handler,
            GraphQlSseHandler eventStreams,
            GraphQlRequestBody bodies,
            GraphQlProperties properties,
            GraphQlSettings settings,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        var endpoint =
                new HttpEndpoint(
                        handler, eventStreams, bodies, settings.requestTimeout(), executor);
        return RouterFunctions.route(
                RequestPredicates.path(properties.getHttp().getPath()), endpoint::handle);
    }

    /// Who may ask from a page of another origin, found by the path. The framework's own asks all
    /// handlers for each request.
    @Bean
    CorsConfigurationSource corsConfigurationSource(
            GraphQlProperties properties, GraphQlCorsProperties cors) {
        var source = new UrlBasedCorsConfigurationSource();
        var allowed = cors.toCorsConfiguration();
        if (allowed != null) {
            source.registerCorsConfiguration(properties.getHttp().getPath(), allowed);
        }
        return source;
    }

    @Bean
    Sockets sockets(
            BearerTokens tokens,
            LiveSessions sessions,
            @Qualifier("applicationTaskExecutor") Executor executor,
            GraphQlSettings settings) {
        return new Sockets(
                tokens,
                sessions,
                Schedulers.fromExecutor(executor),
                new Turns(settings.concurrentOperations(), settings.waitingTime()));
    }

    @Bean
    SocketHandler socketHandler(
            WebGraphQlHandler handler,
            GraphQlRequestBody bodies,
            LiveSessions sessions,
            GraphQlProperties properties,
            GraphQlCorsProperties cors) {
        var settings = properties.getWebsocket();
        return new SocketHandler(
                handler,
                new JacksonJsonHttpMessageConverter(),
                bodies,
                sessions,
                settings.getConnectionInitTimeout(),
                settings.getKeepAlive(),
                cors.toCorsConfiguration());
    }

    @Bean
    ServletServerContainerFactoryBean webSocketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(MAX_MESSAGE);
        container.setMaxBinaryMessageBufferSize(MAX_MESSAGE);
        return container;
    }
}
