package dev.triennium.domain.certification;

import java.time.LocalDate;
import java.util.Objects;

/// What a client tells the certification body when it applies, besides the organisation's own data.
///
/// @param consultancy by whom the client was advised on its management system, or that it was not
public record ApplicationForm(
        LocalDate submittedOn,
        String scope,
        String processes,
        String resources,
        String legalObligations,
        String outsourcedProcesses,
        String consultancy) {

    public ApplicationForm {
        Objects.requireNonNull(submittedOn);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(processes);
        Objects.requireNonNull(resources);
        Objects.requireNonNull(legalObligations);
        Objects.requireNonNull(outsourcedProcesses);
        Objects.requireNonNull(consultancy);
    }
}
