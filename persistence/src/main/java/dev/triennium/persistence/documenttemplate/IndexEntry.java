package dev.triennium.persistence.documenttemplate;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.documenttemplate.DocumentTemplate;
import dev.triennium.domain.documenttemplate.DocumentTemplate.Satisfies;
import dev.triennium.domain.documenttemplate.DocumentTemplate.Variant;
import dev.triennium.domain.documenttemplate.OrganisationFact;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.documenttemplate.TemplateText;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.persistence.standard.YamlMapping;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the index says of one template.
final class IndexEntry {

    private static final String ANY = "any";
    private static final int VERSION_LENGTH = 12;

    private static final Pattern QUESTIONS =
            Pattern.compile("<!-- auditor:\\n(.*?)-->", Pattern.DOTALL);
    private static final String QUESTION = "- ";

    private IndexEntry() {}

    static DocumentTemplate parse(YamlMapping entry, TemplateText words) {
        // What stands in the place of what, in an integrated system, people decide.
        entry.skip("whenIntegrated");
        // What it helps with does not count as required documented information.
        entry.skip("supports");
        return new DocumentTemplate(
                entry.text("key"),
                Sha256.hex(words.en() + words.de()).substring(0, VERSION_LENGTH),
                entry.word("kind", DocumentKind.class),
                VocabularyFile.both(entry.mapping("name")),
                entry.is("standards", ANY) ? List.of() : entry.texts("standards"),
                fact(entry),
                satisfies(entry.mapping("satisfies")),
                entry.word("classification", Classification.class),
                entry.text("owner"),
                entry.text("approver"),
                entry.integer("reviewMonths"),
                isForAll(entry.mapping("acknowledge")),
                Set.copyOf(entry.texts("placeholders")),
                Set.copyOf(entry.texts("conditions")),
                variants(entry.mappingOrNull("variants")),
                Map.of(
                        TemplateLanguage.EN, questions(words.en()),
                        TemplateLanguage.DE, questions(words.de())),
                words);
    }

    private static @Nullable OrganisationFact fact(YamlMapping entry) {
        var condition = entry.textOrNull("appliesIf");
        if (condition == null) {
            return null;
        }
        for (var fact : OrganisationFact.values()) {
            if (fact.condition().equals(condition)) {
                return fact;
            }
        }
        throw entry.wrong("appliesIf", "this condition is not known");
    }

    private static Satisfies satisfies(YamlMapping satisfies) {
        satisfies.skip("controls");
        return new Satisfies(
                satisfies.texts("topics"),
                satisfies.names().contains("clauses") ? satisfies.textsByKey("clauses") : Map.of());
    }

    /// Roles are given to people, and distributed by them.
    private static boolean isForAll(YamlMapping acknowledge) {
        acknowledge.skip("roles");
        return acknowledge.is("mode", "all");
    }

    private static Map<PlanSize, Variant> variants(@Nullable YamlMapping variants) {
        var found = new EnumMap<PlanSize, Variant>(PlanSize.class);
        if (variants != null) {
            for (var size : variants.names()) {
                var variant = variants.mapping(size);
                variant.skip("action");
                found.put(
                        PlanSize.valueOf(size.toUpperCase(Locale.ROOT)),
                        new Variant(
                                VocabularyFile.both(variant.mapping("note")),
                                variant.integers("drop"),
                                variant.textOrNull("into")));
            }
        }
        return found;
    }

    private static List<String> questions(String words) {
        return QUESTIONS
                .matcher(words)
                .results()
                .flatMap(match -> match.group(1).lines())
                .filter(line -> line.startsWith(QUESTION))
                .map(line -> line.substring(QUESTION.length()))
                .toList();
    }
}
