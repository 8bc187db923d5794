package dev.triennium.domain.schedule;

import java.time.LocalDate;

/// From the first day of an activity to its last.
public record Span(LocalDate start, LocalDate finish) {

    public Span {
        if (finish.isBefore(start)) {
            throw new IllegalArgumentException("It cannot end before it begins");
        }
    }
}
