package dev.triennium.api.graphql.transport;

import static dev.triennium.testkernel.InMemoryPeople.UNREACHABLE;
import static dev.triennium.testkernel.KernelApplication.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.KernelTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@KernelTest
@ExtendWith(OutputCaptureExtension.class)
class OutageTest {

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
}
