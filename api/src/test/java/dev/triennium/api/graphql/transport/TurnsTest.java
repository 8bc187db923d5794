package dev.triennium.api.graphql.transport;

import static dev.triennium.testkernel.KernelApplication.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.GraphQlServer.Answer;
import dev.triennium.testkernel.KernelTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@KernelTest
@TestPropertySource(
        properties = {
            "triennium.graphql.request-timeout=2s",
            "triennium.graphql.concurrent-operations=1",
            "triennium.graphql.waiting-time=200ms"
        })
class TurnsTest {

    @LocalServerPort private int port;

    @Test
    void whoseTurnDoesNotComeIsAskedToComeBack() {
        var server = new GraphQlServer(port);
        var hanging =
                Stream.generate(
                                () ->
                                        CompletableFuture.supplyAsync(
                                                () -> server.query(REPRESENTATIVE, "{ hang }")))
                        .limit(3)
                        .toList();
        var answers = hanging.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allMatch(answer -> answer.status() == 503);
        assertThat(codes(answers))
                .containsExactlyInAnyOrder("INTERNAL", "UNAVAILABLE", "UNAVAILABLE");
        assertThat(answers)
                .filteredOn(answer -> answer.headers().firstValue("retry-after").isPresent())
                .hasSize(2);
        assertThat(server.query(REPRESENTATIVE, "{ hello }").status()).isEqualTo(200);
    }

    private static List<String> codes(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.at("/errors/0/extensions/code").asString())
                .toList();
    }
}
