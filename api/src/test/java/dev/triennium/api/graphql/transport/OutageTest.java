package dev.triennium.api.graphql.transport;

import static dev.triennium.testkernel.InMemoryPeople.UNREACHABLE;
import static dev.triennium.testkernel.KernelApplication.REPRESENTATIVE;
import static dev.triennium.testkernel.TestIssuer.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.KernelPart;
import dev.triennium.testkernel.KernelTest;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@KernelTest
@ExtendWith(OutputCaptureExtension.class)
class OutageTest {

    private static final String AWAY = "/downloads/away";

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource({UNREACHABLE + ", { hello }", REPRESENTATIVE + ", { away }"})
    void withoutADatabaseARequestIsToBeSentAgainLater(
            String subject, String document, CapturedOutput output) {
        var answer = new GraphQlServer(port).query(subject, document);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).contains("5");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("UNAVAILABLE");
        assertThat(answer.text()).doesNotContain("secret");
        assertThat(output.getAll().lines().filter(line -> line.contains("secret host"))).hasSize(1);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,*/*;q=0.8 | text/html | Der Dienst ist derzeit nicht erreichbar;",
                "*/* | application/json | \"code\":\"UNAVAILABLE\""
            })
    void soIsAPageOrAFile(String accept, String type, String said, CapturedOutput output) {
        var server = new GraphQlServer(port);
        var answer =
                server.send(
                        HttpRequest.newBuilder(server.uri(AWAY))
                                .header("authorization", "Bearer " + token(REPRESENTATIVE))
                                .header("accept", accept)
                                .header("accept-language", "de"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).contains("5");
        assertThat(answer.type()).startsWith(type);
        assertThat(answer.text()).contains(said).doesNotContain("secret");
        assertThat(output.getAll().lines().filter(line -> line.contains("secret host"))).hasSize(1);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @KernelPart
    static class Pages {

        @Bean
        RouterFunction<ServerResponse> pageWithoutADatabase() {
            return RouterFunctions.route()
                    .GET(
                            AWAY,
                            _ -> {
                                throw new IllegalStateException(
                                        new ConnectException("secret host"));
                            })
                    .build();
        }
    }
}
