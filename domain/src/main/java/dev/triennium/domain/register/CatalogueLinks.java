package dev.triennium.domain.register;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import java.util.List;

/// What an entry has to do with standards.
public record CatalogueLinks(List<ClauseId> clauses, List<ControlId> controls) {

    public static final int MAX = 100;

    public static final CatalogueLinks NONE = new CatalogueLinks(List.of(), List.of());

    /// @throws ValidationException when there are too many
    public CatalogueLinks {
        clauses = distinct("clauseIds", clauses);
        controls = distinct("controlIds", controls);
    }

    private static <T> List<T> distinct(String field, List<T> given) {
        var once = given.stream().distinct().toList();
        if (once.size() > MAX) {
            throw new ValidationException(field, "The list has at most {0} items.", MAX);
        }
        return once;
    }
}
