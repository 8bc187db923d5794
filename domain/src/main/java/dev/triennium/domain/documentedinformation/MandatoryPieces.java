package dev.triennium.domain.documentedinformation;

import dev.triennium.domain.managementsystem.RequiredDocument;
import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Documentation;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// How many pieces of documented information an edition always asks for, and how many of them have
/// a document in force or evidence.
public record MandatoryPieces(int asked, int covered) {

    /// As the list of documented information counts them.
    ///
    /// @param documented the clauses of the edition that ask for documented information
    /// @param covered those that a document in force or valid evidence is there for
    /// @param excluded those that are declared not applicable, with all below them
    public static MandatoryPieces of(
            List<Clause> documented, Set<ClauseId> covered, Collection<Clause> excluded) {
        var asked =
                RequiredDocument.of(documented, Set.of()).stream()
                        .filter(one -> one.need() == Documentation.REQUIRED)
                        .filter(
                                one ->
                                        !one.clauses().stream()
                                                .allMatch(
                                                        clause ->
                                                                RequiredDocument.isExcluded(
                                                                        clause, excluded)))
                        .toList();
        var there =
                asked.stream()
                        .filter(
                                one ->
                                        one.clauses().stream()
                                                .anyMatch(clause -> covered.contains(clause.id())))
                        .count();
        return new MandatoryPieces(asked.size(), Math.toIntExact(there));
    }

    public int missing() {
        return asked - covered;
    }

    /// Where nothing is asked for, nothing is missing.
    public int percent() {
        return asked == 0 ? 100 : covered * 100 / asked;
    }
}
