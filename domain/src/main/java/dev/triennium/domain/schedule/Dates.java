package dev.triennium.domain.schedule;

/// When an activity happens. Floats are in working days.
///
/// @param early as early as what it waits for allows; of what has begun or ended, its actual days
/// @param late as late as it may be without moving the end, or a day that is agreed. It lies before
///     the early one where such a day cannot be kept
/// @param totalFloat by how much it may slip until it moves the end, or a day that is agreed.
///     Negative: an agreed day cannot be kept, by so much. That of an activity whose own day is
///     agreed is the distance from when all that it waits for is ready to that day
/// @param freeFloat by how much it may slip until it moves anything
/// @param isCritical whether the end moves when it slips
public record Dates(Span early, Span late, int totalFloat, int freeFloat, boolean isCritical) {}
