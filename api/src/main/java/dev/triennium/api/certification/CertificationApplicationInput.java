package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.GivenApplication;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CertificationApplicationInput(
        LocalDate submittedOn,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String scope,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String processes,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String resources,
        @PlainText(max = 10_000, isMultiline = true) String legalObligations,
        @PlainText(max = 10_000, isMultiline = true) @Nullable String outsourcedProcesses,
        @PlainText(max = 10_000, isMultiline = true) String consultancy) {

    GivenApplication toGiven() {
        return new GivenApplication(
                submittedOn,
                scope,
                processes,
                resources,
                legalObligations,
                outsourcedProcesses,
                consultancy);
    }
}
