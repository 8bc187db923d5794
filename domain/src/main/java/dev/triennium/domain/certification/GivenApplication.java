package dev.triennium.domain.certification;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// As much of an application as somebody said themselves. What is null follows from the scope of a
/// management system.
public record GivenApplication(
        LocalDate submittedOn,
        @Nullable String scope,
        @Nullable String processes,
        @Nullable String resources,
        String legalObligations,
        @Nullable String outsourcedProcesses,
        String consultancy) {

    public GivenApplication {
        Objects.requireNonNull(submittedOn);
        Objects.requireNonNull(legalObligations);
        Objects.requireNonNull(consultancy);
    }

    static GivenApplication of(ApplicationForm form) {
        return new GivenApplication(
                form.submittedOn(),
                form.scope(),
                form.processes(),
                form.resources(),
                form.legalObligations(),
                form.outsourcedProcesses(),
                form.consultancy());
    }
}
