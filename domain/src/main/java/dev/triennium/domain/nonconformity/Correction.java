package dev.triennium.domain.nonconformity;

import java.time.LocalDate;
import java.util.Objects;

/// What was done at once about the nonconformity itself, whatever its cause.
public record Correction(String what, LocalDate doneOn) {

    public Correction {
        Objects.requireNonNull(what);
        Objects.requireNonNull(doneOn);
    }
}
