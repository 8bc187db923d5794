package dev.triennium.domain.statementofapplicability;

/// How far a statement is.
///
/// @param open not decided, or decided without a justification
public record StatementSummary(
        int controls, int applicable, int excluded, int open, int implemented) {

    public static final StatementSummary EMPTY = new StatementSummary(0, 0, 0, 0, 0);
}
