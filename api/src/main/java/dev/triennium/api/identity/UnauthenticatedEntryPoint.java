package dev.triennium.api.identity;

import dev.triennium.api.error.ApiError;
import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.api.error.ErrorResponses;
import dev.triennium.api.error.Faults;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Status and header as the bearer scheme wants them, with a body that a GraphQL client can
/// read.
final class UnauthenticatedEntryPoint implements AuthenticationEntryPoint {

    private static final Logger log = LoggerFactory.getLogger(UnauthenticatedEntryPoint.class);

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        if (exception instanceof AuthenticationServiceException) {
            log.warn("Tokens cannot be checked: {}", Faults.innermost(exception));
            ErrorResponses.writeWithStatus(request, response, ApiError.outage());
            return;
        }
        challenge(response, exception);
        ErrorResponses.write(
                request,
                response,
                ApiError.of(ApiErrorCode.UNAUTHENTICATED, "A valid access token is required."));
    }

    /// Not which check failed: that helps only whoever makes tokens up.
    private static void challenge(HttpServletResponse response, AuthenticationException exception) {
        var refusal =
                exception instanceof OAuth2AuthenticationException e
                                && e.getError() instanceof BearerTokenError error
                        ? error
                        : null;
        response.setStatus(
                refusal == null
                        ? HttpServletResponse.SC_UNAUTHORIZED
                        : refusal.getHttpStatus().value());
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                refusal == null
                        ? "Bearer"
                        : "Bearer error=\"%s\"".formatted(refusal.getErrorCode()));
    }
}
