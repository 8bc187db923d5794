package dev.triennium.local.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/// A document of `examples/`, and what its first lines say: who runs it, and its variables. What in
/// these begins with `…` stands for something, in the way that the README describes.
record Example(
        String number,
        String document,
        Optional<String> login,
        Optional<Copy> copy,
        JsonNode variables) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String STANDS_FOR = "…";
    private static final String FOR_EACH = "…for each";

    private static final Pattern LOGIN = Pattern.compile("^As ([a-z-]+)", Pattern.MULTILINE);
    private static final Pattern COPY =
            Pattern.compile(
                    "^First (?:GET …(?<from>.+) and PUT it|PUT (?<file>\\S+)) to …(?<to>.+?)\\.?$",
                    Pattern.MULTILINE);
    private static final String VARIABLES = "Variables:";
    private static final Pattern DAY =
            Pattern.compile("today(?: \\+ (?<count>\\d+) (?<unit>day|month|year)s?)?");
    private static final Pattern ANSWER = Pattern.compile("(?<number>\\d\\d[a-z]?) (?<path>.+)");
    private static final Pattern STEP =
            Pattern.compile("(?<field>\\w+)(?:\\[(?<selection>[^]]+)])?\\.?");
    private static final String EQUALS = "=";

    /// A file that the reader sends before running the document.
    ///
    /// @param from where to fetch it; empty: it is a file of ours
    /// @param file its name among the examples; empty: it is fetched
    record Copy(String from, String file, String to) {}

    static List<Example> all(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .map(Example::read)
                    .toList();
        }
    }

    private static Example read(Path file) {
        try {
            var document = Files.readString(file);
            var said =
                    document.lines()
                            .takeWhile(line -> line.startsWith("#"))
                            .map(line -> line.substring(1).strip())
                            .collect(Collectors.joining("\n"));
            var login = LOGIN.matcher(said);
            var copy = COPY.matcher(said);
            var at = said.indexOf(VARIABLES);
            return new Example(
                    file.getFileName().toString().split("-", 2)[0],
                    document,
                    login.find() ? Optional.of(login.group(1)) : Optional.empty(),
                    copy.find()
                            ? Optional.of(
                                    new Copy(
                                            Objects.requireNonNullElse(copy.group("from"), ""),
                                            Objects.requireNonNullElse(copy.group("file"), ""),
                                            copy.group("to")))
                            : Optional.empty(),
                    at < 0
                            ? JsonNodeFactory.instance.objectNode()
                            : JSON.readTree(said.substring(at + VARIABLES.length())));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /// @param answers the `data` of the examples that ran before, by their numbers
    Map<String, JsonNode> variables(Map<String, JsonNode> answers, LocalDate today) {
        var values = values(answers, today);
        var filled = new HashMap<String, JsonNode>();
        variables.properties().forEach(one -> filled.put(one.getKey(), values.of(one.getValue())));
        return filled;
    }

    /// @param answers as for the variables
    Optional<Copy> copy(Map<String, JsonNode> answers, LocalDate today) {
        var values = values(answers, today);
        return copy.map(
                said ->
                        new Copy(
                                said.from().isEmpty() ? "" : values.meant(said.from()).asString(),
                                said.file(),
                                values.meant(said.to()).asString()));
    }

    private static Values values(Map<String, JsonNode> answers, LocalDate today) {
        return new Values(answers, today, JsonNodeFactory.instance.nullNode());
    }

    /// @param each what `…for each` stands at
    private record Values(Map<String, JsonNode> answers, LocalDate today, JsonNode each) {

        JsonNode of(JsonNode said) {
            if (said.isString() && said.asString().startsWith(STANDS_FOR)) {
                return meant(said.asString().substring(STANDS_FOR.length()));
            }
            if (said.isObject()) {
                var object = JSON.createObjectNode();
                said.properties().forEach(one -> object.set(one.getKey(), of(one.getValue())));
                return object;
            }
            if (said.isArray()) {
                var array = JSON.createArrayNode();
                said.valueStream().flatMap(this::elements).forEach(array::add);
                return array;
            }
            return said;
        }

        private Stream<JsonNode> elements(JsonNode said) {
            if (!said.has(FOR_EACH)) {
                return Stream.of(of(said));
            }
            var pattern = JSON.createObjectNode();
            said.properties().stream()
                    .filter(one -> !one.getKey().equals(FOR_EACH))
                    .forEach(one -> pattern.set(one.getKey(), one.getValue()));
            return listed(meant(said.path(FOR_EACH).asString()))
                    .map(one -> new Values(answers, today, one).of(pattern));
        }

        private JsonNode meant(String what) {
            var day = DAY.matcher(what);
            if (day.matches()) {
                var count = day.group("count") == null ? 0 : Integer.parseInt(day.group("count"));
                return StringNode.valueOf(later(count, day.group("unit")).toString());
            }
            var answer = ANSWER.matcher(what);
            var found =
                    answer.matches()
                            ? at(answered(answer.group("number")), answer.group("path"))
                            : at(each, what);
            if (found.isMissingNode()) {
                throw new AssertionError("Nothing is at " + what);
            }
            return found;
        }

        private JsonNode answered(String number) {
            return answers.getOrDefault(number, JsonNodeFactory.instance.missingNode());
        }

        private LocalDate later(int count, @Nullable String unit) {
            return switch (unit) {
                case "month" -> today.plusMonths(count);
                case "year" -> today.plusYears(count);
                case null, default -> today.plusDays(count);
            };
        }

        private static JsonNode at(JsonNode start, String path) {
            var node = start;
            var step = STEP.matcher(path);
            while (step.find()) {
                node = node.path(step.group("field"));
                var selection = step.group("selection");
                if (selection != null) {
                    node = selected(node, selection);
                }
            }
            return node;
        }

        private static JsonNode selected(JsonNode list, String selection) {
            var equality = selection.split(EQUALS, 2);
            var rows = listed(list);
            return (equality.length == 1
                            ? rows.skip(Integer.parseInt(selection))
                            : rows.filter(
                                    row -> at(row, equality[0]).asString().equals(equality[1])))
                    .findFirst()
                    .orElse(JsonNodeFactory.instance.missingNode());
        }

        /// The nodes of a connection, or the values of a list.
        private static Stream<JsonNode> listed(JsonNode list) {
            return list.has("edges")
                    ? list.path("edges").valueStream().map(edge -> edge.path("node"))
                    : list.valueStream();
        }
    }
}
