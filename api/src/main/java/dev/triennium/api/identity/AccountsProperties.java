package dev.triennium.api.identity;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// By which service account the product looks for accounts and makes them.
///
/// @param url the realm, as this server reaches it; null: the issuer
/// @param clientId the confidential client, whose service account may manage users and nothing else
/// @param secret the client's; where it is empty, nobody can be invited
/// @param timeout how long Keycloak may take for one answer
@ConfigurationProperties("triennium.accounts")
record AccountsProperties(
        @Nullable URI url,
        @DefaultValue("triennium-accounts") String clientId,
        @DefaultValue("") String secret,
        @DefaultValue("5s") Duration timeout) {

    @Override
    public String toString() {
        return "AccountsProperties[" + clientId + "]";
    }
}
