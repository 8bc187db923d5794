package dev.triennium.domain.audittime;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.audittime.AuditTimeTables.Scheme;
import dev.triennium.domain.error.ValidationException;

/// Estimates the time of external audits.
@DomainService
public final class AuditTimeService {

    private final AuditTimeTableRepository tables;

    public AuditTimeService(AuditTimeTableRepository tables) {
        this.tables = tables;
    }

    /// Whether there is anything to go by for the edition, if only an estimate.
    public boolean knows(String standard) {
        return tables.get().find(standard).isPresent();
    }

    /// Whether its table asks for something that is not said.
    public boolean isIncomplete(AuditTimeRequest.OfSystem system) {
        return tables.get()
                .find(system.standard())
                .filter(
                        scheme ->
                                switch (scheme) {
                                    case Scheme.ByTable one ->
                                            one.table().hasComplexities()
                                                    && system.complexity() == null;
                                    case Scheme.ByEnergy _ ->
                                            system.complexity() == null && system.energy() == null;
                                    case Scheme.ByFood _ -> system.food() == null;
                                })
                .isPresent();
    }

    /// @throws ValidationException when a standard is not known, something that its table asks for
    ///     is missing, or more people are audited than it knows
    public AuditTimeEstimate estimate(AuditTimeRequest request) {
        return AuditTimeCalculation.of(tables.get(), request);
    }
}
