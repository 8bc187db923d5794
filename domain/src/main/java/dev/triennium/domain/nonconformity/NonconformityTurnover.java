package dev.triennium.domain.nonconformity;

/// How many nonconformities of one grade came and went, without those that were taken back.
///
/// @param found in the time that is looked at
/// @param closed in the time that is looked at
/// @param open whenever they were found
/// @param overdue those where something should be done by now
public record NonconformityTurnover(int found, int closed, int open, int overdue) {

    public static final NonconformityTurnover NONE = new NonconformityTurnover(0, 0, 0, 0);
}
