package dev.triennium.domain.documentedinformation;

import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.evidence.Evidence;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.managementsystem.RequiredDocument;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.Documentation;
import dev.triennium.domain.standard.StandardId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// Documented information that one edition asks for, and what is there of it.
///
/// @param need whether one of the clauses always asks for it
/// @param clauses of the edition that ask for it, at least one
/// @param documents that are there for one of the clauses and were not withdrawn, the first of them
/// @param evidence that is about one of the clauses and in use, the first of it
public record DocumentedItem(
        StandardId standard,
        Documentation need,
        List<Clause> clauses,
        InformationState state,
        List<DocumentId> documents,
        List<EvidenceId> evidence) {

    /// Whoever wants all asks the lists of documents and evidence.
    public static final int MOST_NAMED = 10;

    public DocumentedItem {
        Objects.requireNonNull(standard);
        Objects.requireNonNull(need);
        clauses = List.copyOf(clauses);
        Objects.requireNonNull(state);
        documents = List.copyOf(documents);
        evidence = List.copyOf(evidence);
    }

    /// @param required by one edition
    /// @param isExcluded says of a clause whether it is declared not applicable
    /// @param documents that are there for one of the clauses
    /// @param evidence that is about one of the clauses
    /// @param today in the organisation's zone
    static DocumentedItem of(
            RequiredDocument required,
            Predicate<Clause> isExcluded,
            Collection<Document.Facts> documents,
            Collection<Evidence.Facts> evidence,
            LocalDate today) {
        return new DocumentedItem(
                required.clauses().getFirst().standard(),
                required.need(),
                required.clauses(),
                required.clauses().stream().allMatch(isExcluded)
                        ? InformationState.NOT_APPLICABLE
                        : state(documents, evidence, today),
                documents.stream().map(Document.Facts::id).limit(MOST_NAMED).toList(),
                evidence.stream().map(Evidence.Facts::id).limit(MOST_NAMED).toList());
    }

    /// What is written and not published is on its way; evidence that has expired proves nothing.
    private static InformationState state(
            Collection<Document.Facts> documents,
            Collection<Evidence.Facts> evidence,
            LocalDate today) {
        if (documents.stream().anyMatch(DocumentedItem::isPublished)
                || evidence.stream().anyMatch(one -> one.validity().contains(today))) {
            return InformationState.COVERED;
        }
        return documents.isEmpty() ? InformationState.MISSING : InformationState.IN_PROGRESS;
    }

    private static boolean isPublished(Document.Facts document) {
        return switch (document.state()) {
            case IN_FORCE, IN_REVISION -> true;
            case DRAFTED, WITHDRAWN -> false;
        };
    }

    /// Whether what the catalogue says of it has to be checked against the standard.
    public boolean isUnverified() {
        return clauses.stream().anyMatch(Clause::uncertain);
    }
}
