package dev.triennium.api.error;

import static dev.triennium.testkernel.KernelApplication.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.KernelTest;
import dev.triennium.testkernel.TestIssuer;
import java.net.http.HttpRequest;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@KernelTest
@ExtendWith(OutputCaptureExtension.class)
class RequestIdTest {

    @LocalServerPort private int port;

    private GraphQlServer.Answer fault(String... header) {
        var request =
                new GraphQlServer(port)
                        .request(TestIssuer.token(REPRESENTATIVE))
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ fault }\"}"));
        return new GraphQlServer(port).send(header.length == 0 ? request : request.headers(header));
    }

    private static String id(GraphQlServer.Answer answer) {
        return answer.headers().firstValue("X-Request-Id").orElse("none");
    }

    @Test
    void theIdOfARequestLeadsFromItsAnswerToTheLinesOfTheLog(CapturedOutput log) {
        var answer = fault("X-Request-Id", "proxy-4711.a_b");
        assertThat(id(answer)).isEqualTo("proxy-4711.a_b");
        assertThat(answer.at("/errors/0/extensions/requestId").asString())
                .isEqualTo("proxy-4711.a_b");
        assertThat(log.getOut().lines().filter(line -> line.contains("fault failed")))
                .singleElement()
                .asString()
                .contains("[proxy-4711.a_b] ");
    }

    @Test
    void eachRequestWithoutOneGetsItsOwn() {
        var ids = new HashSet<String>();
        for (var i = 0; i < 3; i++) {
            var answer = fault();
            assertThat(answer.at("/errors/0/extensions/requestId").asString())
                    .isEqualTo(id(answer));
            ids.add(id(answer));
        }
        assertThat(ids).hasSize(3).allSatisfy(id -> assertThat(id).hasSize(36));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space in it", "quote\"of\"json", "ümlaut-of-somebody"})
    void whatMightBeNoIdIsReplaced(String given) {
        assertThat(id(fault("X-Request-Id", given))).hasSize(36);
    }

    @Test
    void aRefusalHasItToo() {
        var answer =
                new GraphQlServer(port)
                        .send(
                                new GraphQlServer(port)
                                        .request(null)
                                        .header("X-Request-Id", "who-am-i-1")
                                        .GET());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(id(answer)).isEqualTo("who-am-i-1");
    }

    @Test
    void linesOutsideOfRequestsHaveNone(CapturedOutput log) {
        org.slf4j.LoggerFactory.getLogger(RequestIdTest.class).warn("Nobody asked");
        assertThat(log.getOut().lines().filter(line -> line.contains("Nobody asked")))
                .singleElement()
                .asString()
                .doesNotContain("[] ");
    }
}
