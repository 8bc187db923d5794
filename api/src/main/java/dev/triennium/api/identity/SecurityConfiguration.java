package dev.triennium.api.identity;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.triennium.domain.error.Outages;
import dev.triennium.domain.identity.LogoutRegistry;
import dev.triennium.domain.identity.PersonDirectory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.OAuth2ProtectedResourceMetadataFilter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Keycloak says who calls; nothing is open that is not named here.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class SecurityConfiguration {

    private static final String LOGOUT_PATH = "/logout/back-channel";
    private static final String STRICT_CONTENT_POLICY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Bean
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            JwtDecoder decoder,
            CallerConverter callers,
            LogoutRegistry logouts,
            @Value("${triennium.audit.key:}") String key,
            Clock clock) {
        var tickets = new DownloadTicketFilter(new DownloadTickets(key, clock), logouts);
        var entryPoint = new UnauthenticatedEntryPoint();
        var chain =
                http.authorizeHttpRequests(
                                requests ->
                                        requests.dispatcherTypeMatchers(
                                                        DispatcherType.ASYNC, DispatcherType.ERROR)
                                                .permitAll()
                                                .requestMatchers(
                                                        SecurityConfiguration::isWebSocketHandshake)
                                                .permitAll()
                                                .requestMatchers(
                                                        "/actuator/health", "/actuator/health/*")
                                                .permitAll()
                                                .requestMatchers(HttpMethod.POST, LOGOUT_PATH)
                                                .permitAll()
                                                .requestMatchers("/graphql")
                                                .authenticated()
                                                .requestMatchers(HttpMethod.PUT, "/uploads/*")
                                                .authenticated()
                                                .requestMatchers(HttpMethod.GET, "/downloads/**")
                                                .authenticated()
                                                .anyRequest()
                                                .denyAll())
                        .oauth2ResourceServer(
                                server ->
                                        server.withObjectPostProcessor(
                                                        new OutageAtEntryPoint(entryPoint))
                                                .authenticationEntryPoint(entryPoint)
                                                .jwt(
                                                        jwt ->
                                                                jwt.decoder(decoder)
                                                                        .jwtAuthenticationConverter(
                                                                                callers)))
                        .addFilterBefore(tickets, BearerTokenAuthenticationFilter.class)
                        .exceptionHandling(errors -> errors.authenticationEntryPoint(entryPoint))
                        .sessionManagement(
                                sessions ->
                                        sessions.sessionCreationPolicy(
                                                SessionCreationPolicy.STATELESS))
                        .cors(Customizer.withDefaults())
                        // There is no cookie, so there is nothing to forge a request with.
                        .csrf(AbstractHttpConfigurer::disable)
                        .logout(AbstractHttpConfigurer::disable)
                        .requestCache(AbstractHttpConfigurer::disable)
                        .headers(
                                headers ->
                                        headers.contentSecurityPolicy(
                                                        policy ->
                                                                policy.policyDirectives(
                                                                        STRICT_CONTENT_POLICY))
                                                .referrerPolicy(
                                                        policy ->
                                                                policy.policy(
                                                                        ReferrerPolicy
                                                                                .NO_REFERRER)))
                        .build();
        return withoutMetadata(chain);
    }

    /// The framework would tell anybody what kind of tokens we take, in part wrongly, and under
    /// whatever host name the request gives us.
    private static SecurityFilterChain withoutMetadata(DefaultSecurityFilterChain chain) {
        var filters =
                chain.getFilters().stream()
                        .filter(one -> !(one instanceof OAuth2ProtectedResourceMetadataFilter))
                        .toList();
        return new DefaultSecurityFilterChain(chain.getRequestMatcher(), filters);
    }

    /// A realm that does not answer is an outage of ours, and answered like one.
    private record OutageAtEntryPoint(AuthenticationEntryPoint entryPoint)
            implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

        @Override
        public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
            var handler = new AuthenticationEntryPointFailureHandler(entryPoint);
            handler.setRethrowAuthenticationServiceException(false);
            filter.setAuthenticationFailureHandler(handler);
            return filter;
        }
    }

    /// A browser cannot send a token with it; it comes in the first message instead.
    private static boolean isWebSocketHandshake(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && "/graphql".equals(request.getServletPath())
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    @Bean
    JwtDecoder accessTokenDecoder(IdentityProperties properties) {
        var decoder = decoder(properties);
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return new RememberedTokens(decoder, TokenRules.access(properties), Ticker.systemTicker());
    }

    private static NimbusJwtDecoder decoder(IdentityProperties properties) {
        return NimbusJwtDecoder.withJwkSetUri(properties.jwkSetUri().toString())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .build();
    }

    @Bean
    CallerConverter callerConverter(PersonDirectory people, Outages outages) {
        return new CallerConverter(people, outages);
    }

    @Bean
    BearerTokens bearerTokens(JwtDecoder decoder, CallerConverter callers) {
        return new BearerTokens(decoder, callers);
    }

    @Bean
    RouterFunction<ServerResponse> backChannelLogout(
            IdentityProperties properties, LogoutRegistry logouts) {
        var decoder = decoder(properties);
        decoder.setJwtValidator(TokenRules.logout(properties));
        var endpoint = new BackChannelLogout(decoder, logouts);
        return RouterFunctions.route().POST(LOGOUT_PATH, endpoint::logout).build();
    }
}
