package dev.triennium.domain.statementofapplicability;

import java.time.LocalDate;
import java.util.Objects;

/// That an owner of risks approved the treatment plan and accepted what risk it leaves.
public record RiskAcceptance(String name, LocalDate acceptedOn) {

    public static final int MAX_NAME = 200;

    public RiskAcceptance {
        Objects.requireNonNull(name);
        Objects.requireNonNull(acceptedOn);
    }
}
