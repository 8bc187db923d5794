package dev.triennium.persistence.managementreview;

import dev.triennium.domain.managementreview.ReviewAgendas;
import dev.triennium.domain.managementreview.ReviewTopic;
import dev.triennium.persistence.standard.YamlMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/// What the product's own file says that standards ask for, read once. A review keeps the words in
/// which it was asked, so that another version of the file leaves it as it is.
@Repository
class FiledReviewAgendas implements ReviewAgendas {

    static final String FILE = "/standard/review-inputs.yaml";
    static final String GERMAN_FILE = "/standard/de/review-inputs.yaml";

    private static final Pattern YEAR = Pattern.compile("-\\d{4}$");

    private final Map<String, ReviewTopic> topics = new LinkedHashMap<>();
    private final List<String> common;
    private final Map<String, List<String>> standards;
    private final Set<String> whole;
    private final Map<String, List<String>> exceptions;

    FiledReviewAgendas() {
        this(read(FILE), read(GERMAN_FILE));
    }

    private FiledReviewAgendas(YamlMapping file, YamlMapping germanFile) {
        var german = germanFile.mapping("inputs");
        for (var input : file.mappings("inputs")) {
            var key = input.text("key");
            topics.put(key, new ReviewTopic(key, input.text("text"), german.text(key)));
        }
        this.common = known(file, "common", file.texts("common"));
        this.standards = new HashMap<>();
        file.textsByKey("standards")
                .forEach((standard, keys) -> standards.put(standard, known(file, standard, keys)));
        this.whole = new HashSet<>(file.texts("wholeLists"));
        this.exceptions = file.textsByKey("exceptions");
        file.end();
        germanFile.end();
    }

    private static YamlMapping read(String name) {
        try (var stream = FiledReviewAgendas.class.getResourceAsStream(name)) {
            return YamlMapping.parse(name, Objects.requireNonNull(stream, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> known(YamlMapping file, String where, List<String> keys) {
        for (var key : keys) {
            if (!topics.containsKey(key)) {
                throw file.wrong(where, key + " is not among the inputs");
            }
        }
        return keys;
    }

    @Override
    public Map<String, List<ReviewTopic>> list(Collection<String> editions) {
        return editions.stream().distinct().collect(Collectors.toMap(one -> one, this::topics));
    }

    private List<ReviewTopic> topics(String edition) {
        var standard = YEAR.matcher(edition).replaceFirst("");
        var own = standards.getOrDefault(standard, List.of());
        var keys =
                whole.contains(standard)
                        ? own.stream()
                        : Stream.concat(common.stream(), own.stream());
        var without = exceptions.getOrDefault(edition, List.of());
        return keys.filter(key -> !without.contains(key))
                .map(key -> Objects.requireNonNull(topics.get(key)))
                .toList();
    }
}
