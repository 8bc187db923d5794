package dev.triennium.domain.register;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import java.util.List;

/// What an entry has to do with standards, and with risks.
public record EntryLinks(List<ClauseId> clauses, List<ControlId> controls, List<RiskId> risks) {

    public static final int MAX = 100;

    public static final EntryLinks NONE = new EntryLinks(List.of(), List.of());

    /// @throws ValidationException when there are too many
    public EntryLinks {
        clauses = distinct("clauseIds", clauses);
        controls = distinct("controlIds", controls);
        risks = distinct("riskIds", risks);
    }

    /// In a register that risks are no matter of.
    public EntryLinks(List<ClauseId> clauses, List<ControlId> controls) {
        this(clauses, controls, List.of());
    }

    private static <T> List<T> distinct(String field, List<T> given) {
        var once = given.stream().distinct().toList();
        if (once.size() > MAX) {
            throw new ValidationException(field, "The list has at most {0} items.", MAX);
        }
        return once;
    }
}
