package dev.triennium.api.identity;

import dev.triennium.domain.identity.Accounts;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/// Accounts in Keycloak, by its admin API. The service account may manage users of the realm, and
/// nothing else.
final class KeycloakAccounts implements Accounts {

    private static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";

    private final AccountsProperties settings;
    private final URI tokens;
    private final URI users;

    /// Made when it is needed first: most requests need none, and no start does.
    private final SingletonSupplier<RestClient> http;

    KeycloakAccounts(AccountsProperties settings, URI issuer) {
        this.settings = settings;
        var realm = settings.url() == null ? issuer : settings.url();
        this.tokens = URI.create(realm + "/protocol/openid-connect/token");
        this.users =
                URI.create(realm.toString().replaceFirst("/realms/", "/admin/realms/") + "/users");
        this.http = SingletonSupplier.of(this::client);
    }

    private RestClient client() {
        var factory =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(settings.timeout())
                                .build());
        factory.setReadTimeout(settings.timeout());
        return RestClient.builder().requestFactory(factory).build();
    }

    /// What is read of Keycloak's `UserRepresentation`.
    private record User(
            String id,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable List<String> requiredActions) {

        Account toDomain(String address) {
            return new Account(
                    id,
                    firstName,
                    lastName,
                    Objects.requireNonNullElse(email, address),
                    emailVerified,
                    requiredActions != null && requiredActions.contains(CHOOSE_PASSWORD));
        }
    }

    @Override
    public boolean isUsable() {
        return !settings.secret().isBlank();
    }

    @Override
    public Optional<Account> find(String address) {
        return asking(
                "look for an account",
                token -> {
                    var found =
                            client(token)
                                    .get()
                                    .uri(
                                            users + "?email={address}&exact=true&max=2",
                                            Map.of("address", address))
                                    .retrieve()
                                    .body(User[].class);
                    return Arrays.stream(Objects.requireNonNull(found))
                            .filter(user -> address.equalsIgnoreCase(user.email()))
                            .findFirst()
                            .map(user -> user.toDomain(address));
                });
    }

    @Override
    public Optional<OneTimePassword> create(Newcomer newcomer) {
        var password = OneTimePasswords.create();
        var user =
                Map.of(
                        "username", newcomer.address(),
                        "email", newcomer.address(),
                        "emailVerified", true,
                        "enabled", true,
                        "firstName", newcomer.givenName(),
                        "lastName", newcomer.familyName(),
                        "attributes", Map.of("locale", List.of(newcomer.locale().toLanguageTag())),
                        "requiredActions", List.of(CHOOSE_PASSWORD),
                        "credentials", List.of(credential(password)));
        return asking(
                "make an account",
                token -> {
                    var answer =
                            client(token)
                                    .post()
                                    .uri(users)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .body(user)
                                    .retrieve()
                                    .onStatus(
                                            status -> status.isSameCodeAs(HttpStatus.CONFLICT),
                                            (_, _) -> {
                                                // Somebody else was faster.
                                            })
                                    .toBodilessEntity();
                    return answer.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT)
                            ? Optional.empty()
                            : Optional.of(password);
                });
    }

    private static Map<String, Object> credential(OneTimePassword password) {
        return Map.of("type", "password", "value", password.text(), "temporary", true);
    }

    @Override
    public OneTimePassword renewPassword(String subject) {
        var password = OneTimePasswords.create();
        return asking(
                "set a password",
                token -> {
                    client(token)
                            .put()
                            .uri(users + "/{subject}/reset-password", Map.of("subject", subject))
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(credential(password))
                            .retrieve()
                            .toBodilessEntity();
                    return password;
                });
    }

    private RestClient client(String token) {
        return http().mutate().defaultHeaders(headers -> headers.setBearerAuth(token)).build();
    }

    private RestClient http() {
        return Objects.requireNonNull(http.get());
    }

    private <T> T asking(String what, Function<String, T> work) {
        if (!isUsable()) {
            throw new UnavailableException("triennium.accounts.secret is not set", null);
        }
        try {
            return work.apply(token());
        } catch (RestClientException e) {
            throw new UnavailableException("Keycloak does not " + what, e);
        }
    }

    private String token() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.secret());
        var token =
                http().post()
                        .uri(tokens)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .body(JsonNode.class);
        return Objects.requireNonNull(token).path("access_token").asString();
    }
}
