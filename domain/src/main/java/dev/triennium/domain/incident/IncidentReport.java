package dev.triennium.domain.incident;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.register.PrintedRegister;
import dev.triennium.domain.register.RegisterReport;
import java.util.Map;
import java.util.Objects;

/// A register of incidents with all that a reader of a spreadsheet wants to see, in words.
///
/// @param bodies what those that must be told are called
public record IncidentReport(
        RegisterReport<Incident> register, Map<CertificationBodyId, String> bodies)
        implements PrintedRegister {

    public IncidentReport {
        Objects.requireNonNull(register);
        bodies = Map.copyOf(bodies);
    }
}
