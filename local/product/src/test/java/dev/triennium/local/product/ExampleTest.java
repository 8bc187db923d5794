package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExampleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Map<String, JsonNode> ANSWERS =
            Map.of(
                    "18a",
                    JsonMapper.shared()
                            .readTree(
                                    """
                                    { "things": { "edges": [
                                        { "node": { "id": "A", "of": { "name": "Oak Ltd" } } },
                                        { "node": { "id": "B", "of": { "name": "Ash & Co" } } }
                                    ] }, "list": ["x", "y"], "url": "https://example.com/f" }
                                    """));

    @TempDir private Path folder = Path.of("");

    private Example example(String said) throws IOException {
        Files.writeString(folder.resolve("20b-try.graphql"), said + "\n{ viewer }\n");
        return Example.all(folder).getFirst();
    }

    private String variables(String said) throws IOException {
        var filled =
                example("# Variables: { \"v\": %s }".formatted(said)).variables(ANSWERS, TODAY);
        return String.valueOf(filled.get("v"));
    }

    @Test
    void theFirstLinesSayWhoRunsItAndWhichFileIsSentBefore() throws IOException {
        var example =
                example(
                        """
                        # As alder-management, since it is theirs.
                        # First GET …18a url and PUT it to …18a things[0].id.""");
        assertThat(example.number()).isEqualTo("20b");
        assertThat(example.login()).contains("alder-management");
        assertThat(example.copy(ANSWERS, TODAY))
                .contains(new Example.Copy("https://example.com/f", "", "A"));
        assertThat(example.variables(ANSWERS, TODAY)).isEmpty();
        assertThat(example("# First PUT a.csv to …18a things[0].id").copy(ANSWERS, TODAY))
                .contains(new Example.Copy("", "a.csv", "A"));
        var other = example("# Variables: {}");
        assertThat(other.login()).isEmpty();
        assertThat(other.copy(ANSWERS, TODAY)).isEmpty();
    }

    @Test
    void aPlaceInAnEarlierAnswerIsFound() throws IOException {
        assertThat(variables("\"…18a things[1].id\"")).isEqualTo("\"B\"");
        assertThat(variables("[{ \"id\": \"…18a things[of.name=Ash & Co].id\", \"n\": 1 }]"))
                .isEqualTo("[{\"id\":\"B\",\"n\":1}]");
        assertThat(variables("\"…18a list[1]\"")).isEqualTo("\"y\"");
        assertThatThrownBy(() -> variables("\"…18a things[2].id\""))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("things[2]");
    }

    @Test
    void daysCountFromToday() throws IOException {
        assertThat(variables("\"…today\"")).isEqualTo("\"2026-11-30\"");
        assertThat(variables("\"…today + 1 day\"")).isEqualTo("\"2026-12-01\"");
        assertThat(variables("\"…today + 3 months\"")).isEqualTo("\"2027-02-28\"");
        assertThat(variables("\"…today + 2 years\"")).isEqualTo("\"2028-11-30\"");
    }

    @Test
    void whatIsForEachStandsOnceForEachEntry() throws IOException {
        assertThat(variables("[{ \"…for each\": \"18a things\", \"id\": \"…id\", \"ok\": true }]"))
                .isEqualTo("[{\"id\":\"A\",\"ok\":true},{\"id\":\"B\",\"ok\":true}]");
    }
}
