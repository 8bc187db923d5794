package dev.triennium.api.graphql.transport;

import static dev.triennium.testkernel.KernelApplication.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.KernelTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@KernelTest
@TestPropertySource(properties = "triennium.graphql.request-timeout=500ms")
class RequestTimeoutTest {

    @LocalServerPort private int port;

    @Test
    void aRequestThatHangsIsGivenUp() {
        var server = new GraphQlServer(port);
        assertThat(server.query(REPRESENTATIVE, "{ hello }").status()).isEqualTo(200);
        var answer = server.query(REPRESENTATIVE, "{ hang }");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INTERNAL");
    }
}
