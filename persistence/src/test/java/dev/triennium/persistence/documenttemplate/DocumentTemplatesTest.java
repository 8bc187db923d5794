package dev.triennium.persistence.documenttemplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.DocumentGap;
import dev.triennium.domain.documenttemplate.DocumentTemplate;
import dev.triennium.domain.documenttemplate.DocumentTemplates;
import dev.triennium.domain.documenttemplate.Placeholder;
import dev.triennium.domain.documenttemplate.PlaceholderValue;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Amount;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Day;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Holders;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Items;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Table;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Text;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.documenttemplate.TemplateRenderer;
import dev.triennium.domain.implementationplan.PlanEdition;
import dev.triennium.domain.implementationplan.PlanEdition.Part;
import dev.triennium.domain.implementationplan.PlanEditions;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.persistence.PersistenceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;

/// The product's templates, and that documents are made of them as their reference implementation
/// makes them: what it made stands in `reference.txt` and beside it.
@PersistenceTest
class DocumentTemplatesTest {

    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");

    @Autowired private PlanEditions editions;
    @Autowired private StandardRepository standards;

    private final DocumentTemplates templates = new DocumentTemplateFiles().get();
    private final Map<String, Map<String, Object>> examples = examples();

    private static String resource(String file) {
        try (var in =
                DocumentTemplatesTest.class.getResourceAsStream("/documenttemplate/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> examples() {
        Map<String, Object> vocabulary = new Yaml().load(resource("vocabulary.yaml"));
        var examples = new HashMap<String, Map<String, Object>>();
        for (var one :
                (List<Map<String, Object>>) vocabulary.getOrDefault("placeholders", List.of())) {
            examples.put(
                    Objects.toString(one.get("key")),
                    (Map<String, Object>) Objects.requireNonNull(one.get("example")));
        }
        return examples;
    }

    /// The examples of the vocabulary, as data.
    private Map<String, PlaceholderValue> values(TemplateLanguage language) {
        var values = new HashMap<String, PlaceholderValue>();
        templates
                .vocabulary()
                .placeholders()
                .forEach((key, placeholder) -> values.put(key, value(placeholder, language)));
        return values;
    }

    private Object example(Placeholder placeholder, String language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(examples.get(placeholder.key())).get(language));
    }

    private PlaceholderValue value(Placeholder placeholder, TemplateLanguage language) {
        var example = example(placeholder, language.locale().getLanguage());
        var text = example.toString();
        return switch (placeholder.type()) {
            case TEXT, LONGTEXT -> new Text(text);
            // A year is no amount.
            case NUMBER -> text.length() < 4 ? new Amount(new BigDecimal(text)) : new Text(text);
            case DATE -> new Day(LocalDate.parse(example(placeholder, "en").toString()));
            // Some examples are joined in another way, and stand for one value.
            case LIST -> new Items(List.of(text.split(" and | und ", -1)));
            case ROLE ->
                    new Holders(
                            List.of(
                                    text.substring(
                                            0,
                                            text.indexOf(
                                                    " ("
                                                            + placeholder.name().in(language)
                                                            + ")"))));
            case TABLE ->
                    new Table(
                            List.of(
                                    Table.row(
                                            placeholder.columns().size(),
                                            ((Collection<?>) example)
                                                    .stream().map(Object::toString).toList())));
        };
    }

    private String render(
            DocumentTemplate template,
            TemplateLanguage language,
            boolean isFilled,
            Set<String> facts,
            List<Integer> dropped) {
        return TemplateRenderer.render(
                templates.vocabulary(),
                template.words().in(language),
                language,
                isFilled ? values(language) : Map.of(),
                facts,
                dropped,
                template.classification() == Classification.PUBLIC);
    }

    private Set<String> facts(String words) {
        return words.equals("*")
                ? templates.vocabulary().conditions()
                : new HashSet<>(List.of(words.split(",", -1)));
    }

    private String rendered(String line) {
        var words = line.split("\\|", -1);
        var template = templates.find(words[1]).orElseThrow();
        List<Integer> dropped =
                words[5].isEmpty()
                        ? List.of()
                        : Objects.requireNonNull(
                                        template.variants()
                                                .get(
                                                        PlanSize.valueOf(
                                                                words[5].toUpperCase(Locale.ROOT))))
                                .dropped();
        words[6] =
                Sha256.hex(
                        render(
                                template,
                                TemplateLanguage.valueOf(words[2].toUpperCase(Locale.ROOT)),
                                words[4].equals("filled"),
                                facts(words[3]),
                                dropped));
        return String.join("|", words);
    }

    private static List<String> reference(String kind) {
        return resource("reference.txt").lines().filter(line -> line.startsWith(kind)).toList();
    }

    @Test
    void documentsAreFilledAsTheirReferenceDoes() {
        var lines = reference("R|");
        assertThat(lines).hasSizeGreaterThan(1_000);

        assertThat(lines.stream().map(this::rendered)).containsExactlyElementsOf(lines);
    }

    /// The same to be read.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "management-manual; EN; true; standard.iso-9001,has.outsourcedProcesses",
                "management-manual; DE; false; standard.iso-13485",
                "policy-integrated; DE; true; standard.iso-9001,standard.iso-14001",
                "policy-quality; EN; false; standard.iso-9001"
            })
    void aDocumentReadsAsItsReference(
            String key, TemplateLanguage language, boolean isFilled, String facts) {
        var file =
                key
                        + "."
                        + language.locale().getLanguage()
                        + (isFilled ? ".filled.md" : ".empty.md");
        assertThat(
                        render(
                                templates.find(key).orElseThrow(),
                                language,
                                isFilled,
                                facts(facts),
                                List.of()))
                .isEqualTo(resource(file));
    }

    private PlanEdition edition(String key) {
        var id = standards.findByKey(key).map(Standard::id).orElseThrow();
        return Objects.requireNonNull(editions.list(List.of(id)).get(id));
    }

    @Test
    void templatesAreLinkedToTheClausesThatAskForThem() {
        var lines = reference("C|");
        assertThat(lines).hasSizeGreaterThan(300);
        var known = new HashMap<String, PlanEdition>();

        assertThat(
                        lines.stream()
                                .map(
                                        line -> {
                                            var words = line.split("\\|", -1);
                                            var edition =
                                                    known.computeIfAbsent(words[1], this::edition);
                                            words[3] = satisfying(edition, words[2]);
                                            return String.join("|", words);
                                        }))
                .containsExactlyElementsOf(lines);
    }

    private String satisfying(PlanEdition edition, String number) {
        var clause =
                edition.parts().values().stream()
                        .filter(part -> part.number().equals(number) && part.clause() != null)
                        .map(Part::clause)
                        .findFirst()
                        .orElseThrow();
        return String.join(
                ",",
                templates.all().stream()
                        .filter(one -> one.clausesIn(List.of(edition)).contains(clause))
                        .map(DocumentTemplate::key)
                        .toList());
    }

    /// Or it could be approved.
    @Test
    void whatAPlaceholderShowsWhenNobodyKnowsIsAGap() {
        assertThat(templates.vocabulary().placeholders().values())
                .allSatisfy(
                        placeholder ->
                                assertThat(
                                                Stream.of(TemplateLanguage.values())
                                                        .map(placeholder.empty()::in)
                                                        .flatMap(
                                                                text ->
                                                                        DocumentGap.in(text)
                                                                                .stream())
                                                        .map(DocumentGap::text))
                                        .containsExactly(
                                                placeholder.empty().en(),
                                                placeholder.empty().de()));
    }

    @Test
    void templatesUseWhatTheVocabularyHas() {
        var known = templates.vocabulary();
        assertThat(templates.all())
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        template -> {
                            assertThat(known.conditions()).containsAll(template.conditions());
                            assertThat(known.placeholders().keySet())
                                    .containsAll(template.placeholders())
                                    .contains(template.owner(), template.approver());
                            for (var language : TemplateLanguage.values()) {
                                assertThat(used(template.words().in(language)))
                                        .isEqualTo(template.placeholders());
                                assertThat(template.questions().get(language))
                                        .hasSizeGreaterThan(2);
                            }
                        });
    }

    private static Set<String> used(String words) {
        var used = new HashSet<String>();
        TAG.matcher(words)
                .results()
                .map(match -> match.group(1))
                .filter(tag -> !tag.startsWith("#if ") && !tag.equals("else") && !tag.equals("/if"))
                .forEach(used::add);
        return used;
    }
}
