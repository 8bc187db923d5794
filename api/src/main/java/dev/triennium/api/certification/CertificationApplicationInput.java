package dev.triennium.api.certification;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.ApplicationForm;
import java.time.LocalDate;

record CertificationApplicationInput(
        LocalDate submittedOn,
        @PlainText(max = 10_000, isMultiline = true) String scope,
        @PlainText(max = 10_000, isMultiline = true) String processes,
        @PlainText(max = 10_000, isMultiline = true) String resources,
        @PlainText(max = 10_000, isMultiline = true) String legalObligations,
        @PlainText(max = 10_000, isMultiline = true) String outsourcedProcesses,
        @PlainText(max = 10_000, isMultiline = true) String consultancy) {

    ApplicationForm toForm() {
        return new ApplicationForm(
                submittedOn,
                scope,
                processes,
                resources,
                legalObligations,
                outsourcedProcesses,
                consultancy);
    }
}
