package dev.triennium.domain.managementsystem;

import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.Clause.Requirement;
import dev.triennium.domain.standard.Documentation;
import dev.triennium.domain.standard.StandardId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A document that a management system needs, whichever clauses of whichever standards ask for it.
///
/// @param need REQUIRED when one of the clauses always asks for it
/// @param clauses at least one
public record RequiredDocument(Documentation need, List<Clause> clauses) {

    public RequiredDocument {
        clauses = List.copyOf(clauses);
    }

    /// What an edition names as one document is one. So is what clauses of several editions ask for
    /// under one topic: the first of the topic in one edition and the first in another, and so on.
    ///
    /// @param documented the clauses that ask for documented information, edition by edition
    /// @param excluded clauses that are declared not applicable, with all below them
    public static List<RequiredDocument> of(List<Clause> documented, Collection<Clause> excluded) {
        var wanted = documented.stream().filter(clause -> !isExcluded(clause, excluded)).toList();
        var items = new HashMap<String, String>();
        for (var clause : wanted) {
            requirement(clause)
                    .forEach(
                            one -> {
                                if (one.documentItem() != null) {
                                    items.putIfAbsent(one.topic(), one.documentItem());
                                }
                            });
        }
        var places = new HashMap<Map.Entry<StandardId, String>, Integer>();
        var documents = new LinkedHashMap<Object, List<Clause>>();
        for (var clause : wanted) {
            requirement(clause)
                    .forEach(
                            one -> {
                                var item = items.get(one.topic());
                                var key =
                                        item != null
                                                ? item
                                                : Map.entry(
                                                        one.topic(),
                                                        places.merge(
                                                                Map.entry(
                                                                        clause.standard(),
                                                                        one.topic()),
                                                                1,
                                                                Integer::sum));
                                documents.computeIfAbsent(key, _ -> new ArrayList<>()).add(clause);
                            });
        }
        return documents.values().stream()
                .map(clauses -> new RequiredDocument(need(clauses), clauses))
                .toList();
    }

    private static Stream<Requirement> requirement(Clause clause) {
        var requirement = clause.requirement();
        return requirement == null || requirement.documentation() == Documentation.NONE
                ? Stream.empty()
                : Stream.of(requirement);
    }

    /// @param excluded clauses that are declared not applicable, with all below them
    public static boolean isExcluded(Clause clause, Collection<Clause> excluded) {
        return excluded.stream().anyMatch(one -> holds(one, clause));
    }

    private static boolean holds(Clause excluded, Clause clause) {
        return excluded.standard().equals(clause.standard())
                && clause.number().isWithin(excluded.number());
    }

    private static Documentation need(List<Clause> clauses) {
        return clauses.stream()
                        .flatMap(RequiredDocument::requirement)
                        .anyMatch(one -> one.documentation() == Documentation.REQUIRED)
                ? Documentation.REQUIRED
                : Documentation.CONDITIONAL;
    }
}
