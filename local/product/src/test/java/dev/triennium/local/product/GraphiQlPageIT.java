package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GraphiQlPageIT extends ProductTest {

    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void eachFileOfThePageComesFromThisServer() throws Exception {
        var page = get("/graphiql");
        var files = FILE.matcher(page.body()).results().map(found -> found.group(1)).toList();

        assertThat(files).hasSize(6);
        for (var file : files) {
            assertThat(get(file).statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void thePageMayTalkToThisServerAndTheRealmAlone() throws Exception {
        var policy = get("/graphiql").headers().firstValue("Content-Security-Policy");

        assertThat(policy.orElse(""))
                .contains("default-src 'none'", "script-src 'self';")
                .contains("connect-src 'self' " + product().keycloak().url() + ";");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(product().api() + path)).build(),
                BodyHandlers.ofString());
    }
}
