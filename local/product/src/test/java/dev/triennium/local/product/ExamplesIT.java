package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the README and `examples/` show, as a reader runs it: in its order, signed in as it says,
/// with the variables that it says.
class ExamplesIT extends ProductTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern SIGN_IN = Pattern.compile("sign in as `(?<login>[a-z-]+)`");
    private static final Pattern SHOWN =
            Pattern.compile("```graphql\\R(?<document>.+?)```", Pattern.DOTALL);

    @Test
    void theExamplesRunInTheirOrder() throws IOException {
        var reader = readme(SIGN_IN, "login");
        var answers = new HashMap<String, JsonNode>();
        for (var example : Example.all(ROOT.resolve("examples"))) {
            var client = client(example.login().orElse(reader));
            var today = today();
            var copy = example.copy(answers, today);
            if (copy.isPresent()) {
                client.upload(copy.get().to(), content(client, copy.get()));
            }
            var answer = client.run(example.document(), example.variables(answers, today));
            assertThat(answer).as(example.document()).noneMatch(JsonNode::isNull);
            answers.put(example.number(), answer);
        }
        assertThat(answers).isNotEmpty();
    }

    private static byte[] content(ProductClient client, Example.Copy copy) throws IOException {
        return copy.file().isEmpty()
                ? client.bytes(copy.from())
                : Files.readAllBytes(ROOT.resolve("examples").resolve(copy.file()));
    }

    @Test
    void theReadmesQueryRuns() throws IOException {
        var answer = client(readme(SIGN_IN, "login")).run(readme(SHOWN, "document"));
        assertThat(answer).noneMatch(JsonNode::isNull);
    }

    private static String readme(Pattern pattern, String group) throws IOException {
        var found = pattern.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(found.find()).as("what the README shows by %s", pattern).isTrue();
        return found.group(group);
    }

    private static ProductClient client(String login) {
        return DemoPeople.all().stream()
                .filter(person -> person.username().equals(login))
                .findFirst()
                .map(ProductTest::as)
                .orElseThrow(() -> new AssertionError("The README knows no login " + login));
    }
}
