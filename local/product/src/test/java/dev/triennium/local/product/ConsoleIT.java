package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/// How the product serves the console; what a build without Node.js serves in its place.
class ConsoleIT extends ProductTest {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    private static boolean isBuilt() {
        return new ClassPathResource("console/index.html").exists();
    }

    @Test
    void thePageMayTalkToThisServerAndTheRealmAlone() throws Exception {
        var page = browse("GET", "/");

        assertThat(page.statusCode()).isEqualTo(isBuilt() ? 200 : 404);
        assertThat(page.body()).contains(isBuilt() ? "<script" : "Node.js");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "trusted-types 'none'")
                .contains("connect-src 'self' " + product().keycloak().url() + ";");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void anAddressInsideOpensThePageToo() throws Exception {
        for (var path : new String[] {"/clients/QQ/assessments/QQ?show=gaps", "/signed-in"}) {
            assertThat(browse("GET", path).body()).isEqualTo(browse("GET", "/").body());
            assertThat(browse("HEAD", path).statusCode()).isEqualTo(isBuilt() ? 200 : 404);
        }
    }

    @Test
    void filesAreKeptForGoodAndThePageIsNot() throws Exception {
        assumeTrue(isBuilt());
        var page = browse("GET", "/");
        var script = SCRIPT.matcher(page.body());
        assertThat(script.find()).isTrue();

        var file = send("GET", script.group(1), "*/*", "gzip");

        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        assertThat(file.headers().allValues("Cache-Control"))
                .containsExactly("max-age=31536000, public, immutable");
        assertThat(browse("GET", "/assets/gone-BNe1x0.js").statusCode()).isEqualTo(404);
    }

    @Test
    void whatAnswersForItselfStillDoes() throws Exception {
        assertThat(browse("GET", "/graphiql").body()).contains("GraphiQL");
        assertThat(browse("GET", "/graphql").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/clients", "application/json", "identity").statusCode())
                .isEqualTo(401);
        assertThat(browse("GET", "/settings.json").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> browse(String method, String path) throws Exception {
        return send(method, path, "text/html,*/*;q=0.8", "identity");
    }

    private HttpResponse<String> send(String method, String path, String accept, String encoding)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(product().api() + path))
                        .method(method, BodyPublishers.noBody())
                        .header("Accept", accept)
                        .header("Accept-Encoding", encoding)
                        .build(),
                BodyHandlers.ofString());
    }
}
