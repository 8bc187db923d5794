package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.change.Aggregate;
import java.util.List;
import java.util.Objects;

/// A statement with controls of it: all of them or, of a change, those that it is about.
public record StatementContents(StatementOfApplicability statement, List<StatementControl> controls)
        implements Aggregate<StatementOfApplicabilityId> {

    public StatementContents {
        Objects.requireNonNull(statement);
        controls = List.copyOf(controls);
    }

    static StatementContents of(StatementOfApplicability statement) {
        return new StatementContents(statement, List.of());
    }

    @Override
    public StatementOfApplicabilityId id() {
        return statement.id();
    }

    @Override
    public int version() {
        return statement.facts().version();
    }
}
