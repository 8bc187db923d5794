package dev.triennium.api.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which tokens open the API.
///
/// @param issuer the realm, such as `https://login.example.com/realms/triennium`
/// @param audience what a token must be made for; without it, any client of the realm would
///     be let in, so the application does not start
/// @param jwkSetUri where the realm's keys are; the default is Keycloak's place below the
///     issuer
/// @param clockSkew how far the clocks of the realm and of this server may be apart
/// @param logoutClients the clients whose back-channel logout is accepted
@ConfigurationProperties("triennium.identity")
public record IdentityProperties(
        @Nullable URI issuer,
        @Nullable String audience,
        @Nullable URI jwkSetUri,
        @DefaultValue("20s") Duration clockSkew,
        @DefaultValue List<String> logoutClients) {

    public IdentityProperties {
        if (issuer == null || !issuer.isAbsolute()) {
            throw new IllegalArgumentException(
                    "TRIENNIUM_ISSUER must be the URL of the Keycloak realm");
        }
        if (audience == null || audience.isBlank()) {
            throw new IllegalArgumentException(
                    "TRIENNIUM_AUDIENCE must be set, or any client of the realm is let in");
        }
        if (jwkSetUri == null || !jwkSetUri.isAbsolute()) {
            jwkSetUri = URI.create(issuer + "/protocol/openid-connect/certs");
        }
        logoutClients = List.copyOf(logoutClients);
    }

    @Override
    public URI issuer() {
        return present(issuer);
    }

    @Override
    public String audience() {
        return present(audience);
    }

    @Override
    public URI jwkSetUri() {
        return present(jwkSetUri);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Checked at construction");
        }
        return value;
    }
}
