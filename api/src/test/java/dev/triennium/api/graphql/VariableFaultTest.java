package dev.triennium.api.graphql;

import static dev.triennium.testkernel.KernelApplication.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.GraphQlServer.Answer;
import dev.triennium.testkernel.KernelTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@KernelTest
class VariableFaultTest {

    @LocalServerPort private int port;

    @Test
    void aWrongValueDeepInAVariableIsNamed() {
        var tags = List.of(Map.of("text", "a"), Map.of("text", List.of()));
        var answer = rename(Map.of("id", "zz", "name", "box", "tags", tags));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/message").asString()).startsWith("$input.tags.1.text: ");
        assertThat(answer.at("/errors/0/extensions").toString())
                .contains("\"BAD_USER_INPUT\"", "[\"input\",\"tags\",\"1\",\"text\"]");
        assertThat(answer.at("/errors/1").isMissingNode()).isTrue();
    }

    @Test
    void soIsAWordThatIsNoneOfAnEnum() {
        var answer = rename(Map.of("id", "zz", "name", "box", "refuseWith", "NEVER"));

        assertThat(answer.at("/errors/0/message").asString())
                .startsWith("$input.refuseWith: One of ")
                .contains("VERSION_CONFLICT");
    }

    private Answer rename(Map<String, Object> input) {
        return new GraphQlServer(port)
                .query(
                        REPRESENTATIVE,
                        """
                        mutation Rename($input: RenameBoxInput!) {
                          renameBox(input: $input) { box { id } }
                        }
                        """,
                        Map.of("input", input));
    }
}
