package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.domain.implementationplan.PlanEdition;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.standard.ClauseId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A document to begin with, in our own words. What is made from it is a draft of the organisation.
///
/// @param version of its words: grows no number, and is another after each change
/// @param families of standards that it makes sense for, such as `iso-9001`; none: for any
/// @param appliesIf null: for every organisation
/// @param satisfies the required documented information that it is, once it is filled
/// @param owner the placeholder of the role that would answer for it
/// @param approver the placeholder of the role that would approve it
/// @param isForAll whether everybody reads and confirms it
/// @param placeholders that its words use
/// @param conditions that its words use
/// @param questions what an auditor will ask; they are in no document
/// @param words the Markdown with its placeholders and conditions
public record DocumentTemplate(
        String key,
        String version,
        DocumentKind kind,
        TemplateText name,
        List<String> families,
        @Nullable OrganisationFact appliesIf,
        Satisfies satisfies,
        Classification classification,
        String owner,
        String approver,
        int reviewMonths,
        boolean isForAll,
        Set<String> placeholders,
        Set<String> conditions,
        Map<PlanSize, Variant> variants,
        Map<TemplateLanguage, List<String>> questions,
        TemplateText words) {

    public DocumentTemplate {
        Objects.requireNonNull(key);
        Objects.requireNonNull(version);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        families = List.copyOf(families);
        Objects.requireNonNull(satisfies);
        Objects.requireNonNull(classification);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(approver);
        placeholders = Set.copyOf(placeholders);
        conditions = Set.copyOf(conditions);
        variants = Map.copyOf(variants);
        questions = Map.copyOf(questions);
        Objects.requireNonNull(words);
    }

    /// The clauses that ask for it.
    ///
    /// @param topics of the harmonized structure: each with what is below it, in every standard
    /// @param clauses numbers by the key of the edition, where a topic is one standard's alone
    public record Satisfies(List<String> topics, Map<String, List<String>> clauses) {

        public Satisfies {
            topics = List.copyOf(topics);
            clauses = Map.copyOf(clauses);
        }

        private boolean holds(PlanEdition edition, PlanEdition.Part part) {
            return clauses.getOrDefault(edition.key(), List.of()).contains(part.number())
                    || topics.stream().anyMatch(part::isUnder);
        }
    }

    /// What another size of organisation does with it.
    ///
    /// @param hint in words
    /// @param dropped numbers of the sections that are left out
    /// @param into the template that it becomes a chapter of; null: it stays one of its own
    public record Variant(TemplateText hint, List<Integer> dropped, @Nullable String into) {

        public Variant {
            Objects.requireNonNull(hint);
            dropped = List.copyOf(dropped);
        }
    }

    /// The same in the words of a firm. Its sections are its own: none is left out by number.
    ///
    /// @param said in the languages that the firm has; the other is never asked for
    DocumentTemplate inWordsOf(FirmTemplate firms, FirmText said, TemplateVocabulary vocabulary) {
        var english = TemplateCheck.inLines(said.english());
        var german = TemplateCheck.inLines(said.german());
        var checked =
                List.of(
                        TemplateCheck.of(vocabulary, english),
                        TemplateCheck.of(vocabulary, german));
        var latest = firms.latest();
        return new DocumentTemplate(
                key,
                String.valueOf(latest.number()),
                kind,
                new TemplateText(latest.name().english(), latest.name().german()),
                families,
                appliesIf,
                satisfies,
                classification,
                owner,
                approver,
                reviewMonths,
                isForAll,
                checked.stream()
                        .flatMap(one -> one.placeholders().stream())
                        .collect(Collectors.toSet()),
                checked.stream()
                        .flatMap(one -> one.conditions().stream())
                        .collect(Collectors.toSet()),
                Map.of(),
                questions,
                new TemplateText(english, german));
    }

    /// Whether it makes sense for one of the families.
    public boolean isFor(Collection<String> wanted) {
        return families.isEmpty() || wanted.stream().anyMatch(families::contains);
    }

    /// The sections that an organisation of the size leaves out.
    List<Integer> dropped(@Nullable PlanSize size) {
        return Optional.ofNullable(size)
                .flatMap(one -> Optional.ofNullable(variants.get(one)))
                .map(Variant::dropped)
                .orElse(List.of());
    }

    /// The clauses of the editions for which it is what they ask for, in their order.
    public Set<ClauseId> clausesIn(Collection<PlanEdition> editions) {
        var found = new LinkedHashSet<ClauseId>();
        for (var edition : editions) {
            if (isFor(List.of(family(edition.key())))) {
                for (var part : edition.parts().values()) {
                    if (part.clause() != null && satisfies.holds(edition, part)) {
                        found.add(part.clause());
                    }
                }
            }
        }
        return found;
    }

    /// Whichever edition: `iso-27001` of `iso-iec-27001-2022`.
    public static String family(String edition) {
        return edition.replaceFirst("-\\d{4}$", "").replaceFirst("^iso-iec-", "iso-");
    }
}
