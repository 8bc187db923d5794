package dev.triennium.api.identity;

import dev.triennium.api.error.ApiError;
import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.api.error.ErrorResponses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Status and header as the bearer scheme wants them, with a body that a GraphQL client can
/// read.
final class UnauthenticatedEntryPoint implements AuthenticationEntryPoint {

    private static final Logger log = LoggerFactory.getLogger(UnauthenticatedEntryPoint.class);

    private final BearerTokenAuthenticationEntryPoint bearer =
            new BearerTokenAuthenticationEntryPoint();

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        if (exception instanceof AuthenticationServiceException) {
            log.error("Tokens cannot be checked", exception);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            ErrorResponses.write(
                    request,
                    response,
                    ApiError.of(ApiErrorCode.INTERNAL, "Tokens cannot be checked at the moment"));
            return;
        }
        bearer.commence(request, response, exception);
        ErrorResponses.write(
                request,
                response,
                ApiError.of(ApiErrorCode.UNAUTHENTICATED, "A valid access token is required"));
    }
}
