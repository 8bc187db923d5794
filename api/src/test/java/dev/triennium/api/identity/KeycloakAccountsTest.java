package dev.triennium.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.triennium.domain.identity.Accounts;
import dev.triennium.domain.identity.Accounts.Newcomer;
import dev.triennium.domain.identity.Accounts.UnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class KeycloakAccountsTest {

    private static final String TOKENS = "/realms/r/protocol/openid-connect/token";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Newcomer ANNA =
            new Newcomer("Anna", "Ålder", "anna+1@alder.example", Locale.GERMAN);

    private record Asked(String method, String uri, @Nullable String authorization, String body) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private int tokenStatus = 200;
    private int status = 200;
    private String body = "[]";
    private boolean isSilent;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var isToken = exchange.getRequestURI().getPath().equals(TOKENS);
        asked.add(
                new Asked(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (isSilent && !isToken) {
            await();
        }
        var answer =
                (isToken ? "{\"access_token\":\"t0ken\",\"expires_in\":60}" : body)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(isToken ? tokenStatus : status, answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Accounts accounts(String secret, Duration timeout) {
        var issuer = URI.create("http://localhost:" + server.getAddress().getPort() + "/realms/r");
        return new KeycloakAccounts(
                new AccountsProperties(null, "accounts", secret, timeout), issuer);
    }

    private Accounts accounts() {
        return accounts("s3cret", PATIENCE);
    }

    @Test
    void anAccountIsFoundByItsWholeAddress() {
        body =
                """
                [{"id": "1", "email": "anna+1@alder.example", "emailVerified": true,
                  "firstName": "Anna", "requiredActions": ["UPDATE_PASSWORD"], "enabled": true}]
                """;
        assertThat(accounts().find("anna+1@alder.example"))
                .contains(
                        new Accounts.Account(
                                "1", "Anna", null, "anna+1@alder.example", true, true));
        assertThat(asked.getFirst().body())
                .contains("grant_type=client_credentials", "client_id=accounts");
        assertThat(asked.getLast().uri())
                .startsWith("/admin/realms/r/users?")
                .contains("email=anna%2B1%40alder.example", "exact=true");
        assertThat(asked.getLast().authorization()).isEqualTo("Bearer t0ken");
    }

    @Test
    void anotherAddressIsNobodys() {
        body = "[{\"id\": \"1\", \"email\": \"joanna+1@alder.example\", \"emailVerified\": true}]";
        assertThat(accounts().find("anna+1@alder.example")).isEmpty();
    }

    @Test
    void whoGetsAnAccountMustChooseAPassword() {
        status = 201;
        body = "";
        var password = accounts().create(ANNA).orElseThrow();
        var user = JsonMapper.shared().readTree(asked.getLast().body());
        assertThat(user.path("emailVerified").asBoolean()).isTrue();
        assertThat(user.path("lastName").asString()).isEqualTo("Ålder");
        assertThat(user.at("/attributes/locale/0").asString()).isEqualTo("de");
        assertThat(user.at("/requiredActions/0").asString()).isEqualTo("UPDATE_PASSWORD");
        assertThat(user.at("/credentials/0/temporary").asBoolean()).isTrue();
        assertThat(user.at("/credentials/0/value").asString()).isEqualTo(password.text());
    }

    @Test
    void anAccountThatIsThereIsNotMadeAgain() {
        status = 409;
        body = "{\"errorMessage\":\"User exists with same email\"}";
        assertThat(accounts().create(ANNA)).isEmpty();
    }

    @Test
    void anotherPasswordIsForOneSignInToo() {
        status = 204;
        body = "";
        var password = accounts().renewPassword("1");
        assertThat(asked.getLast().method()).isEqualTo("PUT");
        assertThat(asked.getLast().uri()).isEqualTo("/admin/realms/r/users/1/reset-password");
        assertThat(asked.getLast().body()).contains(password.text(), "\"temporary\":true");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 500, 503})
    void aRefusalIsAnOutageAndTellsNoSecret(int refusal) {
        status = refusal;
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> accounts().create(ANNA))
                .satisfies(
                        e ->
                                assertThat(e.toString() + e.getCause())
                                        .doesNotContain("s3cret", "t0ken"));
        tokenStatus = refusal;
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> accounts().find("anna@alder.example"));
    }

    @Test
    void silenceIsAnOutageToo() {
        isSilent = true;
        var hasty = accounts("s3cret", Duration.ofMillis(200));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> hasty.find("anna@alder.example"));
    }

    @Test
    void soIsAServerThatIsNotThere() {
        server.stop(0);
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> accounts().find("anna@alder.example"));
    }

    @Test
    void withoutASecretNobodyIsAsked() {
        assertThat(accounts("", PATIENCE).isUsable()).isFalse();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> accounts("", PATIENCE).find("anna@alder.example"));
        assertThat(asked).isEmpty();
    }

    @Test
    void passwordsAreLongAndNoTwoAreTheSame() {
        var one = OneTimePasswords.create().text();
        assertThat(one)
                .matches("[a-z]{5}-[A-Z]{5}-[2-9]{5}-[a-z]{5}-[A-Z]{5}")
                .isNotEqualTo(OneTimePasswords.create().text());
    }
}
