package dev.triennium.domain.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Something that takes working days and may wait for others.
///
/// @param key by which others name it; among equals the lower key comes first
/// @param duration in working days from its first to its last, not effort. One that takes none is
///     a milestone: it is reached at the end of a day, and what waits for it begins on the next
/// @param phase the place of its phase among the phases, which need not be next to each other
/// @param gate how it stands to the gates of its phase and of the one before
/// @param after what it waits for by itself; what it waits for because of gates is not repeated
///     here
public record Activity<K>(
        K key, int duration, int phase, Gate gate, List<Link<K>> after, Timing timing) {

    /// Ten years of work. What takes longer is a mistake.
    public static final int MOST_DAYS = 2_500;

    /// A gate ends a phase: it comes after all activities of its phase but those that follow it,
    /// and no activity of a later phase begins before it is passed.
    public enum Gate {
        /// It is a gate, the only one of its phase.
        IS_ONE,
        /// It waits for the gate of the phase before.
        WAITS,
        /// It may begin before the gate of the phase before is passed.
        MAY_BEGIN_EARLY
    }

    public Activity {
        Objects.requireNonNull(key);
        Objects.requireNonNull(gate);
        Objects.requireNonNull(timing);
        after = List.copyOf(after);
        if (duration < 0 || duration > MOST_DAYS) {
            throw new IllegalArgumentException("From 0 to %d working days".formatted(MOST_DAYS));
        }
    }

    /// One without phases that waits for nothing.
    public static <K> Activity<K> of(K key, int duration) {
        return new Activity<>(key, duration, 0, Gate.WAITS, List.of(), Timing.WHEN_READY);
    }

    public Activity<K> inPhase(int place) {
        return new Activity<>(key, duration, place, gate, after, timing);
    }

    public Activity<K> with(Gate changed) {
        return new Activity<>(key, duration, phase, changed, after, timing);
    }

    public Activity<K> with(Timing changed) {
        return new Activity<>(key, duration, phase, gate, after, changed);
    }

    public Activity<K> withDuration(int days) {
        return new Activity<>(key, days, phase, gate, after, timing);
    }

    /// @param links instead of what it waited for until now
    public Activity<K> withLinks(List<Link<K>> links) {
        return new Activity<>(key, duration, phase, gate, links, timing);
    }

    public Activity<K> after(K predecessor) {
        return after(predecessor, Lag.NONE);
    }

    public Activity<K> after(K predecessor, Lag lag) {
        return withLinks(
                Stream.concat(after.stream(), Stream.of(new Link<>(predecessor, lag))).toList());
    }

    public Activity<K> notBefore(LocalDate day) {
        return with(new Timing.NotBefore(day));
    }

    public Activity<K> fixedOn(LocalDate day) {
        return with(new Timing.Fixed(day));
    }

    boolean isMilestone() {
        return duration == 0;
    }

    boolean isGate() {
        return gate == Gate.IS_ONE;
    }

    /// Nothing that it should wait for holds it up any more.
    boolean isUnderWay() {
        return switch (timing) {
            case Timing.WhenReady _, Timing.NotBefore _, Timing.Fixed _ -> false;
            case Timing.Begun _, Timing.Done _ -> true;
        };
    }

    boolean isDone() {
        return switch (timing) {
            case Timing.WhenReady _, Timing.NotBefore _, Timing.Fixed _, Timing.Begun _ -> false;
            case Timing.Done _ -> true;
        };
    }
}
